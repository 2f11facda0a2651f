using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;

namespace Explainer.Storyboards.Layout;

/// <summary>Makes the elements of the film from those of the storyboard: measured, with their stays and the course of their props, but not placed yet.</summary>
internal sealed class ElementLayouter(BoundStoryboard storyboard, Schedule schedule, MistakeList mistakes)
{
    private readonly Dictionary<Element, Element.Builder> builders = [];

    // What is measured, or is being measured.
    private readonly HashSet<Element> met = [];
    private readonly HashSet<Element> open = [];
    private readonly ILookup<Element, (PropDefinition Prop, int Item, Track Track)> tracks =
        schedule.Tracks.ToLookup(t => t.Key.Element, t => (t.Key.Prop, t.Key.Item, t.Value));

    /// <summary>The elements of the film by those of the storyboard.</summary>
    public IReadOnlyDictionary<Element, Element.Builder> Builders => builders;

    /// <summary>Makes all of them; tells characters that no font has.</summary>
    public ImmutableArray<Element> Run()
    {
        var watch = new GlyphWatch(storyboard.Look.Typesetter);
        var look = storyboard.Look with { Typesetter = watch };
        var roots = ImmutableArray.CreateBuilder<Element>(storyboard.Roots.Length);
        foreach (var root in storyboard.Roots)
        {
            roots.Add(Make(root));
        }

        var linker = new LiveLinker(builders, storyboard.Rate, mistakes);
        linker.Link();
        foreach (var root in storyboard.Roots)
        {
            watch.Clear();
            Measure(root, look, linker);
            if (watch.Missing.Count > 0)
            {
                mistakes.Add(LookRules.MissingGlyph.With(string.Join(" ", watch.Missing.Take(8)), root.Id).At(root.Origin));
            }
        }

        foreach (var (bound, prop, other) in storyboard.Links)
        {
            if (builders.TryGetValue(bound.Element, out var builder) && builders.TryGetValue(other.Element, out var linked))
            {
                builder.Link(prop, linked.Element);
            }
        }

        if (storyboard.Captions.Display == CaptionDisplay.Burn)
        {
            CheckCaptions(look, watch);
        }

        return roots.MoveToImmutable();
    }

    private void CheckCaptions(Look look, GlyphWatch watch)
    {
        foreach (var beat in storyboard.Beats)
        {
            watch.Clear();
            watch.Set(new TypeScale(look.Theme, look.Language).Sans(look.Theme.LabelSize), beat.Narration.Spoken);
            if (watch.Missing.Count > 0)
            {
                mistakes.Add(LookRules.MissingGlyphCaption.With(string.Join(" ", watch.Missing.Take(8)), beat.Id).At(beat.Map["voiceover"]?.Span ?? beat.Span));
            }
        }
    }

    private Element Make(Element written)
    {
        var children = ImmutableArray.CreateBuilder<Element>(written.Children.Length);
        foreach (var child in written.Children)
        {
            children.Add(Make(child));
        }

        var builder = new Element.Builder(written, children.MoveToImmutable());
        builders.Add(written, builder);
        if (schedule.Stays.TryGetValue(written, out var stays))
        {
            builder.Stay(stays);
        }

        foreach (var (prop, item, track) in tracks[written])
        {
            builder.Follow(prop, item, track);
        }

        return builder.Element;
    }

    private void Measure(Element written, Look look, LiveLinker linker)
    {
        if (!met.Add(written))
        {
            return;
        }

        open.Add(written);
        foreach (var child in written.Children)
        {
            Measure(child, look, linker);
        }

        var element = builders[written].Element;
        foreach (var (prop, live) in element.Lives)
        {
            MeasureWhatIsRead(element, prop, live, [], look, linker);
        }

        linker.Settle(element);
        foreach (var (prop, _, track) in tracks[written])
        {
            foreach (var segment in prop is TextProp ? track.Segments : [])
            {
                look.Typesetter.Set(new TypeScale(look.Theme, look.Language).Sans(look.Theme.LabelSize), segment.To.Settled.Text);
            }
        }

        builders[written].Measure(look);
        open.Remove(written);
    }

    // The sizes that a value reads, and those that the values read that it reads.
    private void MeasureWhatIsRead(Element element, PropDefinition prop, LiveValue live, HashSet<LiveValue> seen, Look look, LiveLinker linker)
    {
        foreach (var read in seen.Add(live) ? live.Reads : [])
        {
            if (read is { ReadsSize: true, Written: { } other })
            {
                if (open.Contains(other))
                {
                    mistakes.Add(ExpressionRules.LiveCircle.With(prop.Name, element.Id).At(live.Origin));
                }

                Measure(other, look, linker);
            }

            foreach (var inner in read.Source?.Lives.Where(l => read.Prop is null || l.Prop == read.Prop) ?? [])
            {
                MeasureWhatIsRead(element, prop, inner.Live, seen, look, linker);
            }
        }
    }
}
