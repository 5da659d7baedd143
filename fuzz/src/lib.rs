//! The laws that the fuzz targets check.
pub mod laws;
