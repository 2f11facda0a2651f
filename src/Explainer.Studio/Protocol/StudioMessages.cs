using System.Collections.Immutable;
using System.Text.Json;

namespace Explainer.Studio.Protocol;

/// <summary>The first message: where pictures come from, and what there is to open.</summary>
internal sealed record HelloMessage(string Kind, string Pictures, string Folder, string? File, IReadOnlyList<string> Files, ImmutableArray<string> Formats, ImmutableArray<string> Qualities, ImmutableArray<ToldComponent> Components, ImmutableArray<string> Easings);

/// <summary>A storyboard's text as it lies on the disk: it was opened, or another program wrote it.</summary>
internal sealed record FileMessage(string Kind, string File, string Text, string Hash);

/// <summary>There is no such storyboard on the disk any more.</summary>
internal sealed record GoneMessage(string Kind, string File);

/// <summary>A storyboard was saved.</summary>
internal sealed record SavedMessage(string Kind, string File, int Version, string Hash);

/// <summary>Something did not work, and what to do about it.</summary>
internal sealed record FailedMessage(string Kind, string What, string Message, string Remedy);

/// <summary>What came of a state of the text: all that is wrong with it, and the film when there is one.</summary>
internal sealed record StateMessage(string Kind, int Version, ImmutableArray<ToldProblem> Problems, ToldFilm? Film, double Milliseconds);

/// <summary>What is said in the film and when.</summary>
internal sealed record SpeechMessage(
    string Kind, int Version, ImmutableArray<ToldWord> Words, ImmutableArray<ToldCaption> Captions, ImmutableArray<ToldProblem> Problems);

/// <summary>The film's sound can be had; without a key nothing is heard in it.</summary>
internal sealed record SoundMessage(string Kind, int Version, string? Key);

/// <summary>What makes the film hard to watch.</summary>
internal sealed record LintMessage(string Kind, int Version, ImmutableArray<ToldProblem> Problems, ImmutableArray<ToldMark> Marks);

/// <summary>The elements that a frame shows, in the order in which they are drawn.</summary>
internal sealed record ElementsMessage(string Kind, int View, int Frame, int Version, ImmutableArray<ToldShown> Elements);

/// <summary>How far a render is, or how it ended.</summary>
internal sealed record RenderMessage(string Kind, int Order, string State, double Share, string Text);

/// <summary>A file was made.</summary>
internal sealed record MadeMessage(string Kind, string Text);

/// <summary>The review notes, in the order of their file; the reason says why there are none, or what is wrong with some.</summary>
internal sealed record NotesMessage(string Kind, ImmutableArray<ToldNote> Notes, string Reason, string Remedy);

/// <summary>Whether the film as of git's HEAD is shown, or why not.</summary>
internal sealed record BeforeMessage(string Kind, bool IsShown, string Reason, string Remedy);

/// <summary>The answer to a question about a state of the text: a result, which may be nothing, or why there is none.</summary>
internal sealed record AnswerMessage(string Kind, int Order, int Version, JsonElement? Result, string? Error);
