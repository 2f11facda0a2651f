using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The notes of a review, which lie beside a storyboard.</summary>
public static class NotesRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule NotesFile = Rules.Input("notes-file", "the review notes cannot be read, or contain something unknown");

    public static readonly Wording<string> NotesFileUnreadable = NotesFile.Says<string>(
        "{file} cannot be read as UTF-8 text of at most 4 MiB", "Fix the file or its permissions, or delete it.");

    public static readonly Wording NotesFileYaml = NotesFile.Says(
        "This is not valid YAML from here on", "Check indentation, brackets and quotes.");

    public static readonly Wording NotesFileShape = NotesFile.Says(
        "Expected notes here", "Write a list under notes:, with a map for each note: id, text, and beat or time.");

    public static readonly Wording<string, string> NotesFileKey = NotesFile.Says<string, string>(
        "A note has no \"{key}\"", "{suggestion}");

    public static readonly Wording<string> NotesFileMissing = NotesFile.Says<string>(
        "The note has no {key}", "A note has id, text and beat or time.");

    public static readonly Wording<string, string, string> NotesFileValue = NotesFile.Says<string, string, string>(
        "{key} cannot be \"{text}\"", "{form}");

    public static readonly Wording<string> NotesFileTwice = NotesFile.Says<string>(
        "Another note has the id {id}", "Give each note a different id.");

    public static readonly Wording<string, int> NotesFileFull = NotesFile.Says<string, int>(
        "{file} already has {most} notes", "Delete the resolved ones.");

    public static readonly Wording<string, string> UnknownNote = Rules.Call("unknown-note", "no note of the storyboard has this id")
        .Says<string, string>("There is no note \"{id}\"", "{suggestion}");

    public static readonly DiagnosticRule NoteCall = Rules.Call("note-call", "the options for a note do not go together");

    public static readonly Wording<string> NoteCallAlone = NoteCall.Says<string>(
        "{option} describes a note to add, but --add is missing", "Use --add TEXT as well, or leave it out.");

    public static readonly Wording NoteCallTwo = NoteCall.Says(
        "--add and --resolve cannot be used together", "Run the command twice.");

    public static readonly Wording NoteCallEmpty = NoteCall.Says(
        "A note needs text", "Write up to 4000 characters.");

    public static readonly Wording<string> NoteCallPlace = NoteCall.Says<string>(
        "\"{text}\" is not a place on the picture", "Write two numbers from 0 to 1, across and down, such as 0.4,0.3.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
