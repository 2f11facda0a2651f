using System.Collections.Concurrent;
using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Lint;

/// <summary>One film in one language and one shape of frame, with the moments at which it is looked at.</summary>
internal sealed class LintFilm
{
    private readonly ConcurrentDictionary<(Element Element, int Beat), int> shownIn = [];

    /// <summary>Looks at a film.</summary>
    /// <param name="timeline">Its pictures in this shape.</param>
    /// <param name="storyboard">What the storyboard says besides.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LintFilm(Timeline timeline, Storyboard storyboard, CancellationToken cancellation)
    {
        Timeline = timeline;
        Storyboard = storyboard;
        Frame = new Rect(0, 0, timeline.DesignSize.Width, timeline.DesignSize.Height);
        Moments = LintMoments.Of(this, cancellation);
    }

    /// <summary>Its pictures.</summary>
    public Timeline Timeline { get; }

    /// <summary>What the storyboard says besides.</summary>
    public Storyboard Storyboard { get; }

    /// <summary>The frame in design px.</summary>
    public Rect Frame { get; }

    /// <summary>The frame's shorter side in design px.</summary>
    public double ShortSide => Math.Min(Frame.Width, Frame.Height);

    /// <summary>Where it is looked at, in order of time; together they cover the film.</summary>
    public ImmutableArray<LintMoment> Moments { get; }

    /// <summary>The shape of its frame in a word.</summary>
    public string Shape => Frame.Width > Frame.Height ? "wide" : Frame.Width < Frame.Height ? "portrait" : "square";

    /// <summary>Its language, a BCP 47 tag.</summary>
    public string Language => Storyboard.Language;

    /// <summary>The beat that a time of the film lies in, counted from 0.</summary>
    public int BeatAt(double time)
    {
        var beat = 0;
        while (beat + 1 < Storyboard.Beats.Length && Storyboard.Beats[beat + 1].Start.Value <= time + 1e-6)
        {
            beat++;
        }

        return beat;
    }

    /// <summary>The beat in which an element was shown that is on screen at a time, counted from 0.</summary>
    public int ShownIn(Element element, double time)
    {
        var key = (element, BeatAt(time));
        if (shownIn.TryGetValue(key, out var beat))
        {
            return beat;
        }

        var shown = 0.0;
        for (var at = element; at is not null; at = at.Parent)
        {
            shown = Math.Max(shown, at.AppearanceAt(time)?.Show ?? 0);
        }

        return shownIn[key] = BeatAt(shown);
    }

    /// <summary>Whether the storyboard says that a warning is not to be told of these elements at a time.</summary>
    public bool Allows(DiagnosticRule rule, double time, ReadOnlySpan<Element> elements)
    {
        foreach (var element in elements)
        {
            for (var at = element; at is not null; at = at.Parent)
            {
                if (at.Allows.Contains(rule.Id))
                {
                    return true;
                }
            }
        }

        foreach (var allowance in Storyboard.Allowances)
        {
            if (allowance.Name == rule.Id && time >= allowance.Start - 1e-6 && time < allowance.End && IsMeant(allowance, elements))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMeant(LintAllowance allowance, ReadOnlySpan<Element> elements)
    {
        if (allowance.Elements.IsEmpty)
        {
            return true;
        }

        foreach (var element in elements)
        {
            for (var at = element; at is not null; at = at.Parent)
            {
                if (allowance.Elements.Contains(at.Id))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
