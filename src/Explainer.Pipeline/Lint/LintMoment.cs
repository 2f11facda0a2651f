using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>What a film shows at one moment, command by command, each with the element that it is of.</summary>
internal sealed class LintMoment
{
    // In a crowd like this texts are not there to be read, and comparing each with each would take long.
    private const int Crowd = 1500;
    private readonly Dictionary<SourceSpan, Element> owners;
    private readonly List<LintMark> marks = [];
    private readonly List<LintMark> glows = [];

    /// <summary>Takes a frame apart.</summary>
    /// <param name="frame">Which frame.</param>
    /// <param name="time">When it is, in seconds of the film.</param>
    /// <param name="until">When the next moment is that is looked at.</param>
    /// <param name="isKey">Whether it stands for a beat.</param>
    /// <param name="list">What it shows, without transitions.</param>
    /// <param name="owners">The element of each place in the storyboard.</param>
    public LintMoment(FrameIndex frame, double time, double until, bool isKey, DisplayList list, Dictionary<SourceSpan, Element> owners)
    {
        this.owners = owners;
        (Frame, Time, Until, IsKey, List) = (frame, time, until, isKey, list);
        var area = new Rect(0, 0, list.Size.Width, list.Size.Height);
        for (var i = 0; i < list.Commands.Length; i++)
        {
            Take(list.Commands[i], i, 1, area);
        }

        Marks = [.. marks];
        Glows = [.. glows];
        Texts = marks.Count > Crowd ? [] : [.. marks.Where(m => m is { IsText: true, Element: not null, IsSeen: true })];

        // What no element brings and is not the ground: the notes, then captions.
        var caption = marks.FindIndex(m => m.Element is null && m.Command is FillCommand { Shape: RoundRectShape });
        var outside = marks.Where(m => m is { Element: null, IsText: true }).ToList();
        Notes = [.. outside.Where(m => caption < 0 || m.Order < caption)];
        Plates = [.. marks.Where(m => m.Element is null && m.Command is FillCommand { Shape: RoundRectShape })];
    }

    /// <summary>Which frame.</summary>
    public FrameIndex Frame { get; }

    /// <summary>When it is, in seconds of the film.</summary>
    public double Time { get; }

    /// <summary>When the next moment is that is looked at.</summary>
    public double Until { get; }

    /// <summary>How long it stands for what is seen, in seconds.</summary>
    public double Lasts => Until - Time;

    /// <summary>Whether it stands for a beat.</summary>
    public bool IsKey { get; }

    /// <summary>What it shows.</summary>
    public DisplayList List { get; }

    /// <summary>All that is drawn, in drawing order.</summary>
    public ImmutableArray<LintMark> Marks { get; }

    /// <summary>The light and shadow of areas, in drawing order; each lies below the mark of its own order.</summary>
    public ImmutableArray<LintMark> Glows { get; }

    /// <summary>The texts of elements that are seen well enough to be read.</summary>
    public ImmutableArray<LintMark> Texts { get; }

    /// <summary>The texts that say where figures come from.</summary>
    public ImmutableArray<LintMark> Notes { get; }

    /// <summary>What lies behind the lines of captions that are drawn into the picture.</summary>
    public ImmutableArray<LintMark> Plates { get; }

    private void Take(DisplayCommand command, int index, double light, Rect area)
    {
        if (command is LayerCommand { Blend: Blend.Atop or Blend.Erase })
        {
            // It only takes away, or lies on what is there.
            return;
        }

        if (command is LayerCommand layer)
        {
            var within = layer.Clip is null ? area : area.Intersect(layer.ClipTransform.Apply(layer.Clip.Bounds));
            foreach (var child in layer.Children)
            {
                Take(child, index, light * layer.Opacity / 255, within);
            }
        }
        else if (command is not (FillCommand { Blend: Blend.Atop or Blend.Erase } or GlowCommand { Blend: Blend.Atop or Blend.Erase }) && command.Bounds.Intersect(area) is { IsEmpty: false } seen)
        {
            var element = command.Origin is { } origin && owners.TryGetValue(origin, out var owner) ? owner : null;
            (command is GlowCommand ? glows : marks).Add(new LintMark(command, element, light, seen, marks.Count, index));
        }
    }
}
