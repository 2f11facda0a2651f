using System.Collections.Frozen;
using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Binding;

/// <summary>The verbs that work on every element.</summary>
internal static class GenericVerbs
{
    public static readonly ChoiceProp Enter = new("enter", "How it enters instead of its own way.", CommonProps.Enter.Choices);
    public static readonly ChoiceProp Leave = new("leave", "How it leaves instead of its own way.", CommonProps.Leave.Choices);
    public static readonly PointProp To = new("to", "Where its middle goes: [x, y] or a place such as top-left.");
    public static readonly PointProp By = new("by", "How far it goes: [x, y] in design px.");
    public static readonly NumberProp Scale = new("scale", "The size factor at the end.", 1, 0, 20);
    public static readonly NumberProp Arc = new("arc", "How far the way bows out, as a share of its length; negative to the other side.", 0, -2, 2, "share");
    public static readonly NumberProp Zoom = new("zoom", "How much larger things are seen.", 1, 0.1, 20);

    private static readonly NumberProp Strength = new("strength", "The height of the peak.", 1, 0, 4);
    private static readonly NumberProp Times = new("times", "How many beats of light.", 1, 1, 100);
    private static readonly NumberProp Lift = new("strength", "How far it is lifted out.", 1, 0, 2);
    private static readonly NumberProp DimTo = new("to", "The share of its light that is taken away.", 0.6, 0, 1, "share");

    public static readonly ActionDefinition Show = Verb(
        "show", "Lets an element enter; with `stagger` its items or children enter one by one.", 0.5, "out-cubic", "{ at: 1s, show: title, enter: rise }", Enter);

    public static readonly ActionDefinition Hide = Verb("hide", "Lets an element leave.", 0.3, "in-cubic", "{ at: 4s, hide: [title, note] }", Leave);

    public static readonly ActionDefinition Move = Verb(
        "move", "Moves an element, on an arc if wanted, and scales it on the way.", 0.8, "in-out-cubic", "{ at: 2s, move: prompt, to: top-left, scale: 50%, over: 1s }",
        To, By, Scale, Arc);

    public static readonly ActionDefinition Set = Verb(
        "set", "Changes props; what cannot change gradually switches at once.", 0.6, "in-out-cubic", "{ at: 2s, set: box, color: accent, opacity: 80%, over: 0.4s }");

    public static readonly ActionDefinition Camera = Verb(
        "camera", "Looks at an element, or at the whole `frame` again.", 1, "in-out-cubic", "{ at: 2s, camera: gauge, zoom: 1.4, over: 1.2s }", Zoom);

    public static readonly ActionDefinition Light = Verb(
        "light", "Lets the ground's soft light stand behind an element, or in the middle of the `frame` again.", 0.8, "in-out-sine", "{ at: 0s, light: gauge }");

    /// <summary>All of them, in the order in which documentation lists them.</summary>
    public static readonly ImmutableArray<ActionDefinition> All =
    [
        Show,
        Hide,
        Move,
        Set,
        new("pulse", "One or more pulses of light and size.", new(0.9), NamedEasing.OutCubic, [Strength, Times], Pulse, "{ at: 3s, pulse: tokens, times: 2 }"),
        new(
            "emphasize", "Lifts an element out until `restore`.", new(0.5), NamedEasing.All["out-back"], [Lift],
            call => call.Animate(CommonProps.Emphasis, call[Lift]), "{ at: 3s, emphasize: result }"),
        new(
            "dim", "Lets an element rest at 40 % of its light, until `restore`.", new(0.6), NamedEasing.InOutCubic, [DimTo],
            call => call.Animate(CommonProps.Dim, call[DimTo]), "{ at: 3s, dim: [prompt, arrow], to: 60% }"),
        new(
            "restore", "Undoes dim and emphasize.", new(0.6), NamedEasing.InOutCubic, [],
            call =>
            {
                call.Animate(CommonProps.Dim, PropValue.Of(0.0));
                call.Animate(CommonProps.Emphasis, PropValue.Of(0.0));
            },
            "{ at: 6s, restore: prompt }"),
        Camera,
        Light,
    ];

    /// <summary>All of them by name.</summary>
    public static readonly FrozenDictionary<string, ActionDefinition> ByName = All.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>Whether a verb is done to the whole picture as well: its target may be the word frame.</summary>
    public static bool TakesFrame(string verb) => verb == Camera.Name || verb == Light.Name;

    // These verbs do more than change props of their target, so the compiler carries them out.
    private static ActionDefinition Verb(string name, string summary, double seconds, string ease, string example, params ImmutableArray<PropDefinition> parameters) =>
        new(name, summary, new Seconds(seconds), NamedEasing.All[ease], parameters, _ => { }, example);

    private static void Pulse(ActionCall call)
    {
        const double rise = 0.35;
        var times = (int)call[Times].Number;
        var each = call.Duration * (1.0 / times);
        for (var i = 0; i < times; i++)
        {
            var start = call.Start + (each * i);
            call.Animate(CommonProps.Pulse, -1, PropValue.Of(0.0), call[Strength], start, each * rise, NamedEasing.OutCubic);
            call.Animate(CommonProps.Pulse, -1, call[Strength], PropValue.Of(0.0), start + (each * rise), each * (1 - rise), NamedEasing.InOutCubic);
        }
    }
}
