using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Components;

/// <summary>Draws tokens: pill-shaped pieces of text that rest, wait or shine.</summary>
internal static class TokenPainter
{
    /// <summary>The style of a token's text.</summary>
    public static TextStyle Style(in TypeScale type, double size) => type.Mono(size, 600);

    /// <summary>The size of a token around its text, in px.</summary>
    public static Size SizeOf(TextBlock text, double size) => new(Math.Max(text.Size.Width + (size * 1.4), size * 2.1), size * 2.1);

    /// <summary>Draws one token into a rectangle.</summary>
    public static void Draw(in DrawContext context, TextBlock text, Rect rect, double size, in TokenState state)
    {
        var theme = context.Theme;
        var accent = theme.Accent;
        var pill = new RoundRectShape(rect, rect.Height / 2);
        var lit = Math.Clamp(state.Lit, 0, 1);
        if (lit > 0 && theme.Glow > 0)
        {
            // The moment of lighting up outshines every pulse that comes after it.
            var more = Math.Max(0.7 * Math.Max(context.Pulse, state.Pulse), 1.6 * state.Flash);
            var strength = lit * theme.Glow;
            context.Out.Glow(pill, accent.Fade(Math.Min(1, strength * (0.26 + (0.28 * more)))), size * 1.05);
            context.Out.Glow(pill, accent.Fade(Math.Min(1, strength * context.Breath * (0.6 + (0.4 * more)))), size * 0.2);
            if (state.Flash > 0)
            {
                context.Out.Glow(pill, Color.Lerp(accent, Color.White, 0.3).Fade(0.5 * strength * state.Flash), size * 1.9);
            }
        }

        if (state.Echo is > 0 and < 1)
        {
            var reach = size * 0.3 * state.Echo;
            DrawEcho(context, new RoundRectShape(rect.Inflate(reach), (rect.Height / 2) + reach), state.Echo);
        }

        DrawBody(context, pill, rect, lit, state);
        if (state.Kept > 0)
        {
            var quiet = Color.Lerp(theme.Muted, theme.Text, 0.35 + (0.5 * state.Settled));
            // Ink never passes through the colour of its ground: it is dark on a shining pill and light on a resting one.
            var ink = theme.Outlined ? Color.Lerp(quiet, theme.Text, lit) : lit > 0.45 ? theme.Ink : quiet;
            var at = new Point(rect.Center.X - (text.Size.Width / 2), rect.Center.Y - (text.Size.Height / 2));
            context.Out.Text(text, at, Paint.Solid(ink.Fade(state.Kept)), pictureOpacity: state.Kept);
        }
    }

    /// <summary>Draws the ring of light that follows lighting up.</summary>
    /// <param name="context">Where and when.</param>
    /// <param name="ring">Where it is now.</param>
    /// <param name="echo">How far it has gone, 0 to 1.</param>
    public static void DrawEcho(in DrawContext context, RoundRectShape ring, double echo)
    {
        var light = 1 - (echo * echo);
        context.Out.Stroke(ring, context.Theme.Lit(context.Theme.Accent, 0.35 * light).Fade(light), 2 + (4 * light));
    }

    private static void DrawBody(in DrawContext context, RoundRectShape pill, Rect rect, double lit, in TokenState state)
    {
        var theme = context.Theme;
        var accent = theme.Accent;
        if (state.Kept < 1)
        {
            // An empty slot: dashes, and a breath of light where the next token is being made.
            var breath = state.Waiting * (0.5 + (0.5 * Math.Sin(context.IdleTime * 2 * Math.PI / 1.4)));
            var edge = Color.Lerp(theme.Line, accent, 0.2 + (0.7 * breath * state.Waiting)).Fade((1 - state.Kept) * (0.75 + (0.25 * state.Waiting)));
            context.Out.Fill(pill, accent.Fade(0.07 * breath * (1 - state.Kept)));
            context.Out.Stroke(pill, Paint.Solid(edge), new StrokeStyle(3, LineCap.Round, [10, 12]));
        }

        if (state.Kept <= 0)
        {
            return;
        }

        var resting = Color.Lerp(theme.Surface, accent, 0.1 * state.Settled);
        var top = Color.Lerp(resting, theme.Lit(accent, 0.28 + (0.45 * state.Flash)), lit);
        var bottom = Color.Lerp(resting, theme.Lit(accent, 0.45 * state.Flash), lit);
        if (theme.Outlined)
        {
            // The light of its glow stays around it: behind light letters it would take their contrast.
            context.Out.Fill(pill, theme.Surface.Fade(0.9 * lit * state.Kept));
            context.Out.Fill(pill, accent.Fade(0.28 * lit * state.Kept));
        }
        else
        {
            context.Out.Fill(pill, GradientPaint.Linear(
                new Point(0, rect.Y), new Point(0, rect.Bottom), (0, top.Fade(state.Kept)), (0.6, bottom.Fade(state.Kept)), (1, bottom.Fade(state.Kept))));
        }

        var border = Color.Lerp(Color.Lerp(theme.Line, accent, 0.45 * state.Settled), theme.Outlined ? accent : theme.Lit(accent, 0.5), lit);
        context.Out.Stroke(pill, Paint.Solid(border.Fade(state.Kept)), new StrokeStyle(2));
    }
}
