using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The notes of a review, which lie beside a storyboard.</summary>
public static class NotesRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule NotesFile = Rules.Input("notes-file", "the file with the notes of a review cannot be read, or says what notes do not say");

    public static readonly Wording<string> NotesFileUnreadable = NotesFile.Says<string>(
        "{file} is no text in UTF-8 of at most 4 MiB that may be read", "Mend the file or its rights, or take it away.");

    public static readonly Wording NotesFileYaml = NotesFile.Says(
        "From here on this is no YAML", "Mend indentation, brackets and quotes.");

    public static readonly Wording NotesFileShape = NotesFile.Says(
        "Here notes are wanted", "Write a list under notes:, and for each note a map with id, text and beat or time.");

    public static readonly Wording<string, string> NotesFileKey = NotesFile.Says<string, string>(
        "A note has no \"{key}\"", "{suggestion}");

    public static readonly Wording<string> NotesFileMissing = NotesFile.Says<string>(
        "The note has no {key}", "A note has id, text and beat or time.");

    public static readonly Wording<string, string, string> NotesFileValue = NotesFile.Says<string, string, string>(
        "{key} cannot be \"{text}\"", "{form}");

    public static readonly Wording<string> NotesFileTwice = NotesFile.Says<string>(
        "Another note has the id {id}", "Give each note an id of its own.");

    public static readonly Wording<string, int> NotesFileFull = NotesFile.Says<string, int>(
        "{file} has {most} notes already", "Take those away that are resolved.");

    public static readonly Wording<string, string> UnknownNote = Rules.Call("unknown-note", "no note of the storyboard has this id")
        .Says<string, string>("There is no note \"{id}\"", "{suggestion}");

    public static readonly DiagnosticRule NoteCall = Rules.Call("note-call", "a note is asked for in a way that makes none");

    public static readonly Wording<string> NoteCallAlone = NoteCall.Says<string>(
        "{option} says something of a note that is added, and this call adds none", "Write --add TEXT, too, or leave it out.");

    public static readonly Wording NoteCallTwo = NoteCall.Says(
        "--add and --resolve are two things to do", "Make two calls of it.");

    public static readonly Wording NoteCallEmpty = NoteCall.Says(
        "A note without text says nothing", "Write at most 4000 characters.");

    public static readonly Wording<string> NoteCallPlace = NoteCall.Says<string>(
        "\"{text}\" is no place on a picture", "Write two numbers from 0 to 1, across and down, such as 0.4,0.3.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
