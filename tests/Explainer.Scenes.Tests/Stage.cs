using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Tests;

/// <summary>Builds small films for tests.</summary>
internal static class Stage
{
    public static readonly FakeTypesetter Typesetter = new();
    public static readonly PixelSize Landscape = new(1920, 1080);

    // What the tests make stays open, so that they can let things happen to it.
    private static readonly ConditionalWeakTable<Element, Element.Builder> Builders = [];

    public static Element Make(string component, params (string Prop, PropValue Value)[] props) => Make(component, [], null, props);

    public static Element Make(string component, ImmutableArray<Element> children, string? slot, params (string Prop, PropValue Value)[] props)
    {
        Assert.True(ComponentSet.BuiltIn.TryFind(component, out var instance));
        var values = instance.Definition.Props
            .Select(p => Array.Find(props, g => g.Prop == p.Name) is { Prop: not null } given ? given.Value
                : p is ColorProp color ? color.DefaultIn(BuiltInThemes.Midnight)
                : instance.Definition.OwnSize is { } size && p == CommonProps.Width ? PropValue.Of(size.Width)
                : instance.Definition.OwnSize is { } own && p == CommonProps.Height ? PropValue.Of(own.Height)
                : p.Default)
            .ToImmutableArray();
        var id = component.ToLowerInvariant();
        return Build(
            new Element(id, instance, values, [], null) { Slot = slot },
            [.. children, .. instance.Parts(id, p => values[instance.Definition.Props.IndexOf(p)], null).Select(Build)]);
    }

    private static Element Build(Element part) => Build(part, [.. part.Children.Select(Build)]);

    private static Element Build(Element written, ImmutableArray<Element> children)
    {
        var builder = new Element.Builder(written, children);
        Builders.Add(builder.Element, builder);
        return builder.Element;
    }

    public static PropDefinition Prop(this Element element, string name) => element.Component.Definition.Props.Single(p => p.Name == name);

    /// <summary>Lets verbs act on an element, each at its time in seconds.</summary>
    public static Element Act(this Element element, params (string Verb, double At, double Over, double Stagger)[] acts)
    {
        var changes = new List<PropChange>();
        foreach (var (verb, at, over, stagger) in acts)
        {
            var definition = element.Component.Definition.Actions.Single(a => a.Name == verb);
            definition.Apply(new ActionCall(
                element, null, new Seconds(at), new Seconds(over), definition.Ease, new Seconds(stagger),
                [.. definition.Parameters.Select(_ => (PropValue?)null)], definition, changes, []));
        }

        foreach (var group in changes.GroupBy(c => (c.Prop, c.Item)))
        {
            element.Open().Follow(group.Key.Prop, group.Key.Item, Track.Build(element.Initial(group.Key.Prop), group));
        }

        return element;
    }

    /// <summary>Shows an element for a while; it enters over 0.5 s and leaves over 0.3 s.</summary>
    public static Element Stay(this Element element, double show, double hide = double.PositiveInfinity)
    {
        var enter = element.Component.Definition.EnterStyle;
        element.Open().Stay([new Appearance(show, 0.5, hide, 0.3, enter, "fade", NamedEasing.OutCubic, NamedEasing.InCubic)]);
        return element;
    }

    public static Timeline Film(params Element[] roots) => Film(Landscape, roots);

    public static Timeline Film(PixelSize size, params Element[] roots)
    {
        var look = new Look(size, BuiltInThemes.Midnight, Typesetter, "en");
        foreach (var root in roots)
        {
            Measure(root, look);
            root.Place(SafeArea.Of(look.Frame).Center);
        }

        return new Timeline
        {
            Title = "test",
            Look = look,
            Size = size,
            Rate = new FrameRate(30, 1),
            FrameCount = 600,
            Roots = [.. roots],
            Beats = [],
        };
    }

    /// <summary>Puts an element's middle to a place.</summary>
    public static void Place(this Element element, Point center) => element.Open().Place(center);

    public static DisplayList At(this Timeline timeline, double seconds) =>
        Composer.Compose(timeline, timeline.Rate.FrameAt(new Seconds(seconds)));

    /// <summary>All commands, those inside of layers too.</summary>
    public static IEnumerable<DisplayCommand> Flat(this IEnumerable<DisplayCommand> commands) =>
        commands.SelectMany(c => c is LayerCommand layer ? layer.Children.Flat() : [c]);

    public static PropValue N(double value) => PropValue.Of(value);

    public static PropValue S(string value) => PropValue.Of(value);

    public static PropValue L(params ImmutableArray<string> value) => PropValue.Of(value);

    public static PropValue T(params ImmutableArray<ImmutableArray<string>> value) => PropValue.Of(value);

    public static PropValue D(params ImmutableArray<double> value) => PropValue.Of(value);

    private static void Measure(Element element, Look look)
    {
        foreach (var child in element.Children)
        {
            Measure(child, look);
        }

        element.Open().Measure(look);
    }

    /// <summary>What an element of the tests is made by.</summary>
    public static Element.Builder Open(this Element element) =>
        Builders.TryGetValue(element, out var builder) ? builder : throw new InvalidOperationException("The tests made no such element.");
}
