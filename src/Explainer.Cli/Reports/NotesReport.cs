namespace Explainer.Cli.Reports;

/// <summary>The notes of a storyboard's review.</summary>
/// <param name="File">The file that they stand in.</param>
/// <param name="Notes">The notes in the order of the file.</param>
internal sealed record NotesReport(string File, IReadOnlyList<NoteReport> Notes);
