using System.Collections.Immutable;

namespace Explainer.Studio.Protocol;

/// <summary>A film, as a page shows it along its time. Times are in seconds of the film, lines are counted from 1.</summary>
internal sealed record ToldFilm(
    string Title, int Width, int Height, int DesignWidth, int DesignHeight, int RateNumerator, int RateDenominator, int Frames, string Language,
    ImmutableArray<string> Languages, ImmutableArray<ToldBeat> Beats, ImmutableArray<ToldElement> Elements, ImmutableArray<ToldSound> Sounds, ImmutableArray<ToldBranch> Tree, ImmutableArray<ToldEase> Eases);

/// <summary>An element among all of the film; those inside of another follow it.</summary>
internal sealed record ToldBranch(string Id, string Component, string? Parent, ToldPlace? At);

/// <summary>A beat.</summary>
internal sealed record ToldBeat(string Id, string Title, int First, int Count, int Key, string Voiceover, ToldPlace? At);

/// <summary>An element with its stays on screen (four times each) and what happens to it.</summary>
internal sealed record ToldElement(string Id, string Component, string? Parent, ToldPlace? At, ImmutableArray<ImmutableArray<double>> Stays, ImmutableArray<ToldAction> Actions);

/// <summary>Something that happens to an element; the easing is one of the film's.</summary>
internal sealed record ToldAction(string Verb, double Start, double End, int Ease, ToldPlace? At);

/// <summary>An easing as it is written, and the shares of the change that are done at equal distances of time.</summary>
internal sealed record ToldEase(string Text, ImmutableArray<double> Done);

/// <summary>A sound effect.</summary>
internal sealed record ToldSound(string Name, double Start, double Length, ToldPlace? At);

/// <summary>A word, with the beat in which it is said and where it begins in the words of that.</summary>
internal sealed record ToldWord(string Text, double Start, double End, string Beat, int At);

/// <summary>A caption; its first word may be said before it comes, or after.</summary>
internal sealed record ToldCaption(string Text, double Start, double End, double Spoken);

/// <summary>An element that a frame shows, with the rectangle in design px that holds it.</summary>
internal sealed record ToldShown(string Id, string Component, string? Parent, double X, double Y, double Width, double Height, bool HasWidth, bool HasHeight, ToldPlace? At);

/// <summary>A place on a picture that a warning is about, in design px of its frame.</summary>
internal sealed record ToldMark(string Code, string Message, int First, int Last, int DesignWidth, int DesignHeight, double X, double Y, double Width, double Height);

/// <summary>Something that is wrong.</summary>
internal sealed record ToldProblem(string Code, string Severity, string Message, string Remedy, ToldPlace? At, bool IsHere);

/// <summary>A place in a file; the file's path is relative to that of the storyboard, and empty for the one that is being edited.</summary>
internal sealed record ToldPlace(string File, int Line, int Column, int EndLine, int EndColumn);
