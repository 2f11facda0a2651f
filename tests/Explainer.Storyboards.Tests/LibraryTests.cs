using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Templates that come with the program.</summary>
public sealed class LibraryTests
{
    private const string Film =
        """
        title: t
        include: [std/meter.yaml, std/blueprint.yaml, std/question.yaml, std/load.yaml, std/stopwatch.yaml, std/card.yaml, std/window.yaml, std/tensor.yaml, std/lanes.yaml]
        data: { best: { reference: 3, source: s } }
        elements:
          speed: { use: meter, mark: best, value: 1 }
          load: { use: meter, steps: 5, step: 20, unit: "%", format: "0" }
          length: { use: dimension, text: 4 m }
          page: { use: sheet, title: A, count: 12 }
          note: { use: letter, word: door }
          tall: { use: column, name: p, value: 80 }
          long: { use: span, name: q, value: 20, px: 50 }
          icon: { use: emblem, icon: book, text: A }
          ask: { use: question, q: What now?, seconds: 4 }
          gpu: { use: load, name: GPU }
          watch: { use: stopwatch, turn: 4 }
          first: { use: card, icon: bolt, title: A, text: b }
          second: { use: card, icon: clock, title: B }
          tip: { use: callout, text: here, to: first }
          site: { use: browser, address: a.example, content: { inside: { component: Label, text: A } } }
          shell: { use: terminal, lines: "$ ls" }
          block: { use: tensor, height: S, width: H, depth: B }
          model: { use: stack, layers: [a, b, c] }
          plan: { use: lanes, lanes: [A, B], count: 2, bars: [{ lane: 0, start: 1, length: 2, name: x, ink: good }, { lane: 1, start: 2, length: 8, name: y, ink: bad }], width: 800 }
        beats:
          - id: one
            duration: 4s
            actions:
              - { at: 1s, set: speed.reading, value: 6, over: 1s, ease: linear }
              - { at: 1s, count: tall.number, over: 1s, ease: linear }
              - { at: 1s, count: long.number, over: 1s, ease: linear }
              - { at: 1s, set: [watch.time, plan.time], value: 6, over: 1s, ease: linear }
              - { at: 1s, set: model.plates, gap: 60, over: 1s, ease: linear }
        """;

    [Theory]
    [InlineData(0, -80, 1 / 6.0, 1, 1)]
    [InlineData(1.5, 20, 3.5 / 6, 264, 500)]
    [InlineData(3, 120, 1, 528, 1000)]
    public void Needle_arc_and_bars_go_with_their_numbers(double time, double degrees, double share, double height, double width)
    {
        var film = Compiler.Good(Film).Timeline!;
        Assert.Equal(degrees, Of("speed.needle").At(CommonProps.Rotate, time).Number, 1e-6);
        Assert.Equal(share, Of("speed.arc").At(Of("speed.arc").Component.Definition.Props.Single(p => p.Name == "trim-to"), time).Number, 1e-6);
        Assert.Equal(-120, Of("load.needle").At(CommonProps.Rotate, time).Number, 1e-6);
        Assert.Equal(height, Of("tall.bar").At(CommonProps.Height, time).Number, 1e-6);
        Assert.Equal(width, Of("long.bar").At(CommonProps.Width, time).Number, 1e-6);

        Element Of(string id) => film.Roots.SelectMany(r => r.Children.Prepend(r)).Single(e => e.Id == id);
    }

    [Theory]
    [InlineData(0.5, 0, 0, 1, 1, 0)]
    [InlineData(1.5, 270, 0.75, 160, 80, 0.1875)]
    [InlineData(3, 180, 0.5, 160, 320, 1)]
    public void Hands_bars_and_names_go_with_one_value(double time, double degrees, double turned, double first, double second, double named)
    {
        var film = Compiler.Good(Film).Timeline!;
        Assert.Equal(degrees, Of("watch.hand").At(CommonProps.Rotate, time).Number, 1e-6);
        Assert.Equal(turned, Of("watch.arc").At(Of("watch.arc").Component.Definition.Props.Single(p => p.Name == "trim-to"), time).Number, 1e-6);
        Assert.Equal(first, Of("plan.bar-0").At(CommonProps.Width, time).Number, 1e-6);
        Assert.Equal(second, Of("plan.bar-1").At(CommonProps.Width, time).Number, 1e-6);
        Assert.Equal(named, Of("model.name-0").At(CommonProps.Opacity, time).Number, 1e-6);

        Element Of(string id) => Within(film.Roots).Single(e => e.Id == id);
    }

    private static IEnumerable<Element> Within(IEnumerable<Element> elements) => elements.SelectMany(e => Within(e.Children).Prepend(e));

    [Fact]
    public void A_meters_mark_stands_where_its_figure_does() =>
        Assert.Equal(0, Compiler.Good(Film).Timeline!.Roots.SelectMany(r => r.Children).Single(e => e.Id == "speed.mark").At(CommonProps.Rotate, 0).Number, 1e-6);
}
