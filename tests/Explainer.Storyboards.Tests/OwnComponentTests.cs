using System.Text.Json.Nodes;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Docs;

namespace Explainer.Storyboards.Tests;

/// <summary>A component that does not come with Explainer is one like all others.</summary>
public sealed class OwnComponentTests
{
    private static readonly ComponentSet Components = ComponentSet.BuiltIn.With(new Spark());

    [Fact]
    public void It_is_bound_acted_on_and_checked()
    {
        var timeline = Compiler.Good(Film("reach: 40, enter: none", "show: s", "flare: s, by: 2"), Compiler.Options with { Components = Components }).Timeline!;
        var element = Assert.Single(timeline.Roots);
        Assert.Equal(40, element.At(Spark.Reach, 1).Number);
        Assert.Equal(80, element.At(Spark.Reach, 4).Number);
        Assert.Equal(new Size(40, 40), element.Size);

        Assert.Contains("Did you mean \"Spark\"?", Printed(Film("reach: 1", "show: s").Replace("Spark", "Sprak", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Did you mean \"reach\"?", Printed(Film("reeach: 40", "show: s")), StringComparison.Ordinal);
        Assert.Contains("Did you mean \"flare\"?", Printed(Film("reach: 40", "show: s", "flar: s")), StringComparison.Ordinal);
        Assert.Contains("out-of-range", Printed(Film("reach: 4000", "show: s")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_in_the_set_no_storyboard_knows_it() =>
        Assert.Contains("unknown-component", Compiler.Printed(Compiler.Compile(Film("reach: 40", "show: s"))), StringComparison.Ordinal);

    [Fact]
    public void Schema_guide_and_documentation_describe_it()
    {
        var schema = JsonNode.Parse(SchemaWriter.Write(Components))!;
        Assert.NotNull(schema["definitions"]!["Spark"]!["properties"]!["reach"]);
        Assert.NotNull(schema["definitions"]!["action"]!["properties"]!["flare"]);
        Assert.Contains("### Spark", GuideWriter.Markdown(Components), StringComparison.Ordinal);
        Assert.Contains("Spark", ComponentDocs.List(Components), StringComparison.Ordinal);
        Assert.Contains("reach", ComponentDocs.Write(Components, "Spark"), StringComparison.Ordinal);
        Assert.Null(ComponentDocs.Write(ComponentSet.BuiltIn, "Spark"));
    }

    private static string Printed(string yaml) => Compiler.Printed(Compiler.Compile(yaml, Compiler.Options with { Components = Components }));

    private static string Film(string props, params string[] actions) =>
        $"title: t\nelements:\n  s: {{ component: Spark, {props} }}\nbeats:\n  - id: one\n    duration: 6s\n    actions:\n"
        + string.Concat(actions.Select((a, i) => $"      - {{ at: {i}s, {a} }}\n"));

    private sealed class Spark : Component
    {
        public static readonly NumberProp Reach = new("reach", "How far it reaches.", 20, 1, 600, "px");
        private static readonly NumberProp By = new("by", "The factor.", 1.5, 1, 10);

        public override ComponentDefinition Definition { get; } = new(
            "Spark", "A spark.", [Reach],
            [
                new ActionDefinition(
                    "flare", "Lets it reach farther.", new Seconds(1), NamedEasing.OutCubic, [By],
                    call => call.Animate(Reach, PropValue.Of(call.Element.Initial(Reach).Number * call[By].Number)), "{ at: 1s, flare: spark, by: 2 }"),
            ],
            "spark: { component: Spark, reach: 40 }");

        public override Size Measure(in MeasureContext context) => new(context[Reach].Number, context[Reach].Number);

        public override void Draw(in DrawContext context)
        {
        }
    }
}
