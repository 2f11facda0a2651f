using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint.Rules;

/// <summary>Elements of one kind that stand still and are nearly, but not quite, at one height, above one another, or of one size.</summary>
internal sealed class AlignmentRule : LintRule
{
    // What is off by less is not seen; by more, it is seen as meant. In design px.
    private const double Unseen = 0.9;
    private const double Meant = 8;

    // Elements farther apart than this, as a share of the frame, are not compared by the eye.
    private const double Far = 0.5;

    /// <inheritdoc/>
    public override DiagnosticRule Rule => LintRules.NearlyAligned;

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(LintFilm film)
    {
        var told = new HashSet<(Element, Element)>();
        foreach (var moment in film.Moments.Where(m => m.IsKey))
        {
            var still = moment.Marks.Where(m => m.IsSeen).Select(m => m.Element).OfType<Element>().Distinct().Where(IsPlaced).ToList();
            for (var i = 0; i < still.Count; i++)
            {
                for (var j = i + 1; j < still.Count; j++)
                {
                    var (a, b) = (still[i], still[j]);
                    if (a.Component == b.Component && a.Parent == b.Parent && told.Add((a, b)) && !film.Allows(Rule, moment.Time, [a, b])
                        && (Off(film, moment, a, b) ?? Unequal(film, moment, a, b)) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    // Only what the author has placed, and neither moves nor turns, is compared.
    private static bool IsPlaced(Element element) =>
        element.TrackOf(CommonProps.Position) is null && element.TrackOf(CommonProps.Scale) is null && IsUpright(element)
        && (element.Parent is null || element.Parent.Component.Definition.Children == ChildPlacement.Free);

    private static bool IsUpright(Element? element) => element is null
        || (element.TrackOf(CommonProps.Rotate) is null && element.Initial(CommonProps.Rotate).Number == 0 && IsUpright(element.Parent));

    private LintFinding? Off(LintFilm film, LintMoment moment, Element a, Element b)
    {
        var (p, q) = (BoxOf(film, a, moment.Time), BoxOf(film, b, moment.Time));
        var (dx, dy) = (Math.Abs(p.Center.X - q.Center.X), Math.Abs(p.Center.Y - q.Center.Y));
        var (across, down) = (
            IsNearly(dx) && dy < Far * film.Frame.Height && !IsOne(p.X, q.X) && !IsOne(p.Right, q.Right),
            IsNearly(dy) && dx < Far * film.Frame.Width && !IsOne(p.Y, q.Y) && !IsOne(p.Bottom, q.Bottom));
        return across == down
            ? null
            : new LintFinding(
                Rule, $"{a.Component.Definition.Name} {across}", a.Id, b.Origin, moment, 0, p.Union(q),
                when => LintRules.NearlyAlignedPlaces.With(a.Id, b.Id, Written(across ? dx : dy), across ? "from left to right" : "in height", when));
    }

    private LintFinding? Unequal(LintFilm film, LintMoment moment, Element a, Element b)
    {
        foreach (var (prop, side) in new[] { (CommonProps.Width, "width"), (CommonProps.Height, "height") })
        {
            var (p, q) = (a.Initial(prop).Number, b.Initial(prop).Number);
            if (Math.Abs(p - q) is > Unseen and <= Meant && Math.Abs(p - q) < 0.05 * p)
            {
                return new LintFinding(
                    Rule, $"{a.Component.Definition.Name} {side}", a.Id, b.Origin, moment, 0, BoxOf(film, a, moment.Time).Union(BoxOf(film, b, moment.Time)),
                    when => LintRules.NearlyEqualSizes.With(side, a.Id, b.Id, Written(Math.Abs(p - q)), when));
            }
        }

        return null;
    }

    private static Rect BoxOf(LintFilm film, Element element, double time) =>
        ElementGeometry.BoxInFrame(film.Timeline.Look, element, time);

    private static bool IsNearly(double off) => off is > Unseen and <= Meant;

    private static bool IsOne(double a, double b) => Math.Abs(a - b) <= Unseen;

    private static string Written(double px) => px.ToString("0.#", CultureInfo.InvariantCulture);
}
