//! Bengali and ASCII digits, each into the other.
