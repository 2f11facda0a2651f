using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Tests.Components;

public class ComponentSetTests
{
    private static readonly NumberProp Shared = new("shared", "In two components, at different places.", 1);
    private static readonly NumberProp Other = new("other", "In one of them.", 2);

    public static TheoryData<string> Names => [.. ComponentSet.BuiltIn.Names];

    [Fact]
    public void A_set_grows_without_changing_the_one_it_came_from()
    {
        var grown = ComponentSet.BuiltIn.With(new Own("Spark"));
        Assert.Equal([.. ComponentSet.BuiltIn.Names, "Spark"], grown.Names);
        Assert.True(grown.TryFind("Spark", out _));
        Assert.False(ComponentSet.BuiltIn.TryFind("Spark", out _));
        Assert.Throws<ArgumentException>(() => grown.With(new Own("Spark")));
        Assert.Throws<ArgumentException>(() => grown.With(new Own("Text")));
    }

    [Fact]
    public void Components_may_share_a_prop_at_different_places()
    {
        var (first, second) = (new Own("One", Shared, Other), new Own("Two", Other, Shared));
        Assert.Equal(7, Of(first, 7, 8).Initial(Shared).Number);
        Assert.Equal(8, Of(second, 7, 8).Initial(Shared).Number);
        Assert.Throws<ArgumentException>(() => Of(new Own("Three"), 7, 8).Initial(Shared));

        static Element Of(Own component, double a, double b) =>
            new("e", component, [.. CommonProps.All.Select(p => p.Default), PropValue.Of(a), PropValue.Of(b)], [], null);
    }

    [Fact]
    public void What_no_storyboard_could_name_is_refused()
    {
        Refused(new Own("small"));
        Refused(new Own("Two words"));
        Refused(new Own("Own", new NumberProp("bigNumber", "Not in kebab-case.", 0)));
        Refused(new Own("Own", new NumberProp("scale", "A common prop's name.", 0)));
        Refused(new Own("Own", new ColorProp("color", "Of no role.", "pink")));

        static void Refused(Own component) => Assert.Throws<ArgumentException>(() => ComponentSet.BuiltIn.With(component));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Components_that_come_with_it_are_held_to_the_same(string name)
    {
        Assert.True(ComponentSet.BuiltIn.TryFind(name, out var component));
        DefinitionCheck.Check(component.Definition);
    }

    [Fact]
    public void An_element_is_inside_of_one_other_and_changes_no_more_once_sealed()
    {
        var child = Written("child", []);
        var parent = Written("parent", [child]);
        Assert.Same(parent, child.Parent);
        Assert.Throws<ArgumentException>(() => Written("second", [child]));

        var builder = new Element.Builder(parent, []);
        builder.Place(new Point(3, 4));
        Assert.Equal(new Point(3, 4), builder.Seal().Initial(CommonProps.Position).Point);
        Assert.Throws<InvalidOperationException>(() => builder.Place(default));
        Assert.Equal(default, parent.Initial(CommonProps.Position).Point);

        static Element Written(string id, ImmutableArray<Element> children) =>
            new(id, new Own("Own"), [.. CommonProps.All.Select(p => p.Default)], children, null);
    }

    private sealed class Own(string name, params ImmutableArray<PropDefinition> props) : Component
    {
        public override ComponentDefinition Definition { get; } = new(name, "For tests.", props, [], "own: { component: Own }");

        public override Size Measure(in MeasureContext context) => new(1, 1);

        public override void Draw(in DrawContext context)
        {
        }
    }
}
