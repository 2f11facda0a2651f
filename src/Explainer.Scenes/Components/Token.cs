using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>One token: a piece of text as the model sees it.</summary>
public sealed class Token : Component
{
    private const double IndexRoom = 0.9;
    private static readonly TextProp TextOf = new("text", "The piece of text.") { Required = true, TakesStyles = true };
    private static readonly FlagProp IsActive = new("is-active", "Whether it is lit from the start.", false);
    private static readonly NumberProp Index = new("index", "Its position in the sequence, shown below it; -1 for none.", -1, -1, 1_000_000) { Animatable = false };
    private static readonly ChoiceProp State = new("state", "dim is at rest, active is lit, generating is a slot whose token is being made.", "dim", "active", "generating");
    private static readonly NumberProp SizeOf = new("size", "Type size.", 48, 8, 400, "px") { Animatable = false };
    private static readonly NumberProp Lit = new("lit", "0 dim, 1 active.", 0, 0, 1, "share");
    private static readonly NumberProp Echo = new("echo", "Ring of light after it lights up.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp Made = new("made", "Whether the text of a generated token is visible.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp Flash = new("flash", "Remaining flash after it lights up.", 0, 0, 1) { Internal = true };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Token",
        "A token: a pill-shaped piece of text that is at rest, waiting or lit.",
        [TextOf, IsActive, Index, State, SizeOf, Lit, Echo, Made, Flash],
        [
            new ActionDefinition(
                "activate", "Lights it up at once, with its text if it was generating; a ring of light follows.", new(0), NamedEasing.Linear, [],
                call =>
                {
                    call.Animate(Lit, -1, PropValue.Of(1.0), call.Start, call.Duration, call.Ease);
                    call.Animate(Made, -1, PropValue.Of(1.0), call.Start, new(0), NamedEasing.Linear);
                    call.Animate(Echo, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, new(1.1), NamedEasing.OutCubic);
                    call.Animate(Flash, -1, PropValue.Of(1.0), PropValue.Of(0.0), call.Start, new(0.6), NamedEasing.OutCubic);
                },
                "{ at: 2s, activate: word }"),
            new ActionDefinition(
                "deactivate", "Returns it to rest.", new(0.4), NamedEasing.OutCubic, [],
                call => call.Animate(Lit, PropValue.Of(0.0)), "{ at: 4s, deactivate: word }"),
        ],
        "word: { component: Token, text: quantum, at: center }");

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        var size = context[SizeOf].Number;
        var pill = TokenPainter.SizeOf(context.Set(TokenPainter.Style(context.Type, size), context[TextOf].Styled), size);
        return context[Index].Number >= 0 ? pill with { Height = pill.Height + (size * IndexRoom) } : pill;
    }

    /// <inheritdoc/>
    public override Size LeastSize(in MeasureContext context)
    {
        var size = context[SizeOf].Number;
        var text = context.Set(TokenPainter.Style(context.Type, size), context[TextOf].Styled).Size;
        return text with { Height = text.Height + (context[Index].Number >= 0 ? size * IndexRoom : 0) };
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        var size = context.Number(SizeOf);
        var block = context.Set(TokenPainter.Style(context.Type, size), context.Styled(TextOf));
        var index = (int)context.Number(Index);
        var generating = context.Is(State, "generating");
        var lit = Math.Max(context.Number(Lit), context.Flag(IsActive) || context.Is(State, "active") ? 1 : 0);
        var kept = generating ? Math.Max(context.Number(Made), lit) : 1;
        var rect = new Rect(0, 0, context.Box.Width, context.Box.Height - (index >= 0 ? size * IndexRoom : 0));
        TokenPainter.Draw(context, block, rect, size, new TokenState(lit, kept, context.Number(Echo), context.Number(Flash) * context.Number(Lit), 1 - kept, 0));
        if (index >= 0)
        {
            var number = context.Set(
                context.Type.Mono(Math.Max(28, size * 0.6)), index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            context.Out.Text(
                number, new Point((context.Box.Width - number.Size.Width) / 2, context.Box.Height - number.Size.Height),
                Display.Paints.Paint.Solid(context.Theme.Muted));
        }
    }
}
