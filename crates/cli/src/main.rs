//! The command `bengali-text`: normalizes and searches files of Bengali text, explains each change, and lists dates and numbers.
//!
//! | module | what it does |
//! |---|---|
//! | [`codes`] | whether a text can be in the codes of a legacy font |
//! | [`commands`] | one module for each command: its options, and what it prints |
//! | [`choices`] | the options that choose a normalizer |
//! | [`config`] | the settings of a project, `.bengali-text.toml` |
//! | [`create`] | a file that an option names, written in full |
//! | [`edits`] | what normalization changes in a file, and where |
//! | [`syntax`] | which parts of a file are text, where it holds more than text |
//! | [`inputs`] | files, folders and standard input |
//! | [`lines`] | a text in portions of whole lines |
//! | [`office`] | documents with fonts: Word, Excel, RTF, HTML |
//! | [`output`] | colours, tables, JSON lines, messages, exit codes |
//! | [`rows`] | what was found, as a table, JSON lines or CSV |
//! | [`utf16`] | text in UTF-16, told by its byte order mark |
//! | [`characters`] | characters as a reader of a terminal can tell them apart |

mod characters;
mod choices;
mod codes;
mod commands;
mod config;
mod create;
mod edits;
mod inputs;
mod lines;
mod office;
mod output;
mod rows;
mod syntax;
mod utf16;

use std::process::ExitCode;

use clap::Parser as _;

/// The command line.
#[derive(clap::Parser)]
#[command(
    name = "bengali-text",
    version,
    about = "Normalizes Bengali text, explains each change, searches it, and finds dates and numbers",
    after_help = "Exit status: 0 done; 1 check or --diff found something, grep found nothing, or legacy left something; 2 wrong usage, or something could not be read or written.",
    propagate_version = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct CommandLine {
    #[command(flatten)]
    color: colorchoice_clap::Color,
    #[command(subcommand)]
    command: commands::Command,
}

fn main() -> ExitCode {
    let line = CommandLine::parse();
    line.color.write_global();
    match line.command.run() {
        Ok(outcome) => outcome.into(),
        // The reader of the output has seen enough, as in `bengali-text rules | head`.
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&error);
            output::Outcome::Trouble.into()
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::CommandLine;

    #[test]
    fn the_command_line_is_consistent() {
        CommandLine::command().debug_assert();
    }
}
