using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Hand;
using Explainer.Pipeline.Lint;
using Explainer.Pipeline.Outlines;

namespace Explainer.Studio.Protocol;

/// <summary>Puts what a film says of itself into messages.</summary>
/// <param name="file">The full path of the storyboard that is being edited.</param>
internal sealed class Telling(string file)
{
    private readonly string folder = Path.GetDirectoryName(file)!;

    /// <summary>What is wrong.</summary>
    public ImmutableArray<ToldProblem> Problems(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(d => new ToldProblem(
            d.Code, d.Severity == Severity.Error ? "error" : "warning", d.Message, d.Remedy, Place(d.Span), d.Span is null || d.Span.Source.Path == file)),
    ];

    /// <summary>A film along its time.</summary>
    public ToldFilm Film(FilmOutline film)
    {
        var eases = new ToldEases();
        return new ToldFilm(
            film.Title, film.Size.Width, film.Size.Height, film.DesignSize.Width, film.DesignSize.Height, film.Rate.Numerator, film.Rate.Denominator,
            film.FrameCount, film.Language, film.Languages,
            [.. film.Beats.Select(b => new ToldBeat(b.Id, b.Title, b.First.Value, b.FrameCount, b.Key.Value, b.Voiceover, Place(b.Span)))],
            [
                .. film.Elements.Select(e => new ToldElement(
                    e.Id, e.Component, e.Parent, Place(e.Span),
                    [.. e.Stays.Select(s => ImmutableArray.Create(s.Start.Value, s.Entered.Value, s.Leaving.Value, s.End.Value))],
                    [.. e.Actions.Select(a => new ToldAction(a.Verb, a.Start.Value, a.End.Value, eases.NumberOf(a.Ease, (a.End - a.Start).Value), Place(a.Span)))])),
            ],
            [.. film.Sounds.Select(s => new ToldSound(s.Name, s.Start.Value, s.Length.Value, Place(s.Span)))],
            [.. film.Tree.Select(b => new ToldBranch(b.Id, b.Component, b.Parent, Place(b.Span)))],
            eases.All);
    }

    /// <summary>What a frame shows.</summary>
    public ImmutableArray<ToldShown> Shown(IEnumerable<ShownElement> elements) =>
    [
        .. elements.Select(e => new ToldShown(
            e.Id, e.Component, e.Parent, e.Bounds.X, e.Bounds.Y, e.Bounds.Width, e.Bounds.Height, e.HasWidth, e.HasHeight, Place(e.Span))),
    ];

    /// <summary>Where warnings are seen.</summary>
    /// <param name="places">The places.</param>
    /// <param name="rate">Frames per second.</param>
    public static ImmutableArray<ToldMark> Marks(IEnumerable<LintPlace> places, double rate) =>
    [
        .. places.Select(p => new ToldMark(
            p.Diagnostic.Code, p.Diagnostic.Message, p.Frame.Value, Math.Max(p.Frame.Value, (int)Math.Floor(p.Until * rate)), p.DesignSize.Width, p.DesignSize.Height,
            p.Place.X, p.Place.Y, p.Place.Width, p.Place.Height)),
    ];

    /// <summary>What comes of a change by hand.</summary>
    public ToldEdit Edit(HandEdit edit) => new([.. edit.Edit?.Changes.Select(c => new ToldChange(c.Start, c.Length, c.NewText)) ?? []], edit.Reason, Place(edit.Made), edit.Added);

    /// <summary>An element with its props.</summary>
    public ToldProps Props(PlacedElement element, ImmutableArray<WrittenProp> props, HandEdit? refused) => new(
        element.Id, element.Component.Name, element.Component.Summary, Place(element.Span), refused?.Reason ?? "", Place(refused?.Made),
        [.. props.Select(p => new ToldProp(p.Name, p.Summary, p.Kind, p.Value, p.From, Place(p.Place), p.Min, p.Max, p.Unit, p.Choices, p.Colors, p.IsCommon))]);

    private ToldPlace? Place(SourceSpan? span) => span is null ? null : new(
        NameOf(span.Source.Path), span.Line, span.Column, span.EndLine, span.EndColumn);

    // Files of the standard library are called by their names.
    private string NameOf(string path) => path == file ? "" : Path.IsPathRooted(path) ? Path.GetRelativePath(folder, path) : path;
}
