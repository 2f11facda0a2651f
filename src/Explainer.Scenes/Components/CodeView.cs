using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Code;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>Code, coloured by its language.</summary>
public sealed class CodeView : Component
{
    private const double RowHeight = 1.55;
    private const double Padding = 0.9;
    private const double VerticalShare = 0.8;

    // How much light is left to lines that are not in focus.
    private const double Unfocused = 0.28;
    private static readonly CodeProp CodeOf = new("code", "The code, best written as a block after |. Braces are literal; tabs advance to the next multiple of four. `{ set: snippet, code: '...', over: 0.8s }` changes it: lines and words that stay move.") { Required = true };
    private static readonly ChoiceProp Language = new("language", "The programming language.", [CodeLanguages.None, .. CodeLanguages.Names]);
    private static readonly NumberProp SizeOf = new("size", "Type size.", 36, 8, 200, "px") { Animatable = false };
    private static readonly NumberProp Lines = new("lines", "Number of visible rows; all by default.", double.NaN, 1, 200) { Animatable = false };
    private static readonly NumberProp Top = new("top", "The first visible line, counted from 1.", 1, 1, CodeText.MostLines);
    private static readonly FlagProp Numbers = new("numbers", "Whether lines are numbered.", false);
    private static readonly ChoiceProp Panel = new("panel", "Its background.", "card", "none");
    private static readonly NumberProp Typed = new("typed", "The share of the characters that is visible.", 1, 0, 1, "share");
    private static readonly NumberProp Focus = new("focus-state", "0 shows all lines alike, 1 dims those out of focus.", 0, 0, 1) { Internal = true };
    private static readonly NumberProp FocusFrom = new("focus-from", "The first line in focus.", 1) { Internal = true };
    private static readonly NumberProp FocusTo = new("focus-to", "The last line in focus.", 1) { Internal = true };
    private static readonly NumberProp Marked = new("marked", "How visible the mark of a line is.", 0, 0, 1) { Internal = true, PerItem = true };
    private static readonly ColorProp MarkColor = new("mark-color", "Colour of the mark of a line.", "accent") { Internal = true, PerItem = true };
    private static readonly TextProp MarkText = new("mark-text", "The part of a line to mark; empty for the whole line.") { Internal = true, PerItem = true };
    private static readonly NumberProp From = new("from", "The first line, counted from 1.", 1, 1, CodeText.MostLines) { Required = true };
    private static readonly NumberProp To = new("to", "The last line; the same as the first by default.", double.NaN, 1, CodeText.MostLines);
    private static readonly NumberProp Line = new("line", "The line, counted from 1.", 1, 1, CodeText.MostLines) { Required = true };
    private static readonly TextProp Part = new("text", "The text within the line; the whole line by default.");
    private static readonly ColorProp Color = new("color", "Colour of the mark.", "accent");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Code",
        "Code with syntax colours. Lines can be focused, marked and scrolled, and one version turns into the next.",
        [CodeOf, Language, SizeOf, Lines, Top, Numbers, Panel, Typed, Focus, FocusFrom, FocusTo, Marked, MarkColor, MarkText],
        [
            new ActionDefinition(
                "type", "Types the code character by character.", new(2), NamedEasing.Linear, [],
                call => call.Animate(Typed, -1, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease),
                "{ at: 0.5s, type: snippet, over: 3s }"),
            new ActionDefinition(
                "focus", "Dims all lines except some.", new(0.5), NamedEasing.OutCubic, [From, To], FocusOn,
                "{ at: 2s, focus: snippet, from: 2, to: 3 }") { Check = (element, value) => CheckLines(element, From, value(From).Number, To, value(To).Number) },
            new ActionDefinition(
                "unfocus", "Restores all lines.", new(0.5), NamedEasing.OutCubic, [],
                call => call.Animate(Focus, PropValue.Of(0.0)), "{ at: 4s, unfocus: snippet }"),
            new ActionDefinition(
                "mark", "Marks a line, or part of it.", new(0.4), NamedEasing.OutCubic, [Line, Part, Color], Mark,
                "{ at: 5s, mark: snippet, line: 2, text: kv_cache, color: good }") { Check = CheckMark },
            new ActionDefinition(
                "unmark", "Removes all marks.", new(0.3), NamedEasing.OutCubic, [], Unmark, "{ at: 6s, unmark: snippet }"),
        ],
        "snippet: { component: Code, language: python, code: \"for token in prompt:\\n    cache.append(keys(token))\", at: center }");

    /// <inheritdoc/>
    public override int ItemCount(Element element) => element.Initial(CodeOf).Code?.Lines.Length ?? 0;

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        // The largest of all that it is set to decides, so that nothing moves when it changes.
        var style = StyleOf(context.Type, context[SizeOf].Number);
        var widest = 0.0;
        var rows = 0;
        var lines = 0;
        foreach (var value in new[] { context[CodeOf] }.Concat(context.Element.TrackOf(CodeOf)?.Segments.Select(s => s.To) ?? []))
        {
            if (value.Code is { } code)
            {
                var gutter = GutterOf(context[Numbers].Flag, code, style.Size);
                var block = code.Set(context.Typesetter, style, context[Language].Text, RoomOf(context.WidthOr(double.NaN), context[Panel].Text, style.Size, gutter));
                widest = Math.Max(widest, block.Width + gutter);
                rows = Math.Max(rows, block.Rows.Length);
                lines = Math.Max(lines, code.Lines.Length);
            }
        }

        var seen = context[Lines].Number is var most && double.IsNaN(most) ? rows : Math.Min(most, rows);
        var padding = PaddingOf(context[Panel].Text, style.Size);
        return new Size(widest + (2 * padding), (seen * style.Size * RowHeight) + (2 * padding * VerticalShare));
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        if (context.At(context.Element, CodeOf).Code is not { } code)
        {
            return;
        }

        var style = StyleOf(context.Type, context.Number(SizeOf));
        var panel = context.Text(Panel);
        var padding = PaddingOf(panel, style.Size);
        if (panel == "card")
        {
            DrawCard(context, style.Size);
        }

        var gutter = GutterOf(context.Flag(Numbers), code, style.Size);
        var room = RoomOf(context.Element.Initial(CommonProps.Width).Number, panel, style.Size, gutter);
        var (typesetter, language) = (context.Look.Typesetter, context.Text(Language));
        var block = code.Set(typesetter, style, language, room);
        var painter = new CodePainter(
            context, style, new Rect(padding, padding * VerticalShare, context.Box.Width - (2 * padding), context.Box.Height - (2 * padding * VerticalShare)),
            style.Size * RowHeight, gutter);
        if (context.Element.TrackOf(CodeOf)?.SegmentAt(context.Time) is { From.Code: { } from, To.Code: { } to } change && from != to)
        {
            painter.DrawChange(from.Set(typesetter, style, language, room), to.Set(typesetter, style, language, room), change.ShareAt(context.Time), context.Number(Top) - 1);
            return;
        }

        var light = new CodeLight(context.Number(Focus), context.Number(FocusFrom) - 1, context.Number(FocusTo) - 1, Unfocused);
        painter.Draw(block, context.Number(Top) - 1, context.Number(Typed), light, Marks(context, code));
    }

    private static TextStyle StyleOf(TypeScale type, double size) => type.Mono(size) with { Tabular = false };

    private static double PaddingOf(string panel, double size) => panel == "card" ? size * Padding : 0;

    private static double GutterOf(bool numbers, CodeText code, double size) =>
        numbers ? size * 0.6 * (code.Lines.Length.ToString(CultureInfo.InvariantCulture).Length + 2) : 0;

    // The room for the text of a row.
    private static double RoomOf(double width, string panel, double size, double gutter) =>
        double.IsNaN(width) ? double.PositiveInfinity : Math.Max(size * 4, width - (2 * PaddingOf(panel, size)) - gutter);

    private static void DrawCard(in DrawContext context, double size)
    {
        var theme = context.Theme;
        var card = new RoundRectShape(new Rect(0, 0, context.Box.Width, context.Box.Height), size * 0.45);
        context.Out.Fill(card, theme.Outlined ? Paint.Solid(theme.Surface) : GradientPaint.Linear(
            Point.Zero, new Point(0, context.Box.Height), (0, Core.Color.Lerp(theme.Surface, theme.Text, 0.04)), (1, theme.Surface)));
        context.Out.Stroke(card, Core.Color.Lerp(theme.Line, theme.Accent, 0.15 + (0.35 * context.Pulse)), 2);
    }

    private static List<CodeMark> Marks(in DrawContext context, CodeText code)
    {
        var marks = new List<CodeMark>();
        for (var line = 0; line < code.Lines.Length; line++)
        {
            if (context.Number(Marked, line) is var share and > 0)
            {
                marks.Add(new CodeMark(
                    line, share, context.Element.At(MarkColor, line, context.Time).Color, context.Element.At(MarkText, line, context.Time).Text));
            }
        }

        return marks;
    }

    private static void FocusOn(ActionCall call)
    {
        var from = call[From];
        call.Animate(Focus, PropValue.Of(1.0));
        call.Animate(FocusFrom, from);
        call.Animate(FocusTo, call.Has(To) ? call[To] : from);
    }

    private static void Mark(ActionCall call)
    {
        var item = (int)call[Line].Number - 1;
        call.Animate(MarkText, item, call[Part], call.Start, new(0), NamedEasing.Linear);
        call.Animate(MarkColor, item, call[Color], call.Start, new(0), NamedEasing.Linear);
        call.Animate(Marked, item, PropValue.Of(0.0), PropValue.Of(1.0), call.Start, call.Duration, call.Ease);
    }

    private static void Unmark(ActionCall call)
    {
        for (var item = 0; item < call.Element.ItemCount; item++)
        {
            call.Animate(Marked, item, PropValue.Of(0.0), call.Start, call.Duration, call.Ease);
        }
    }

    private static IEnumerable<DataMistake> CheckLines(Element element, PropDefinition first, double from, PropDefinition second, double to)
    {
        foreach (var (prop, line) in new[] { (first, from), (second, to) })
        {
            if (element.ItemCount > 0 && line > element.ItemCount)
            {
                yield return new DataMistake(prop, -1, CodeRules.NoSuchLine.With((int)line, element.Id, element.ItemCount));
            }
        }

        if (to < from)
        {
            yield return new DataMistake(second, -1, CodeRules.LinesReversed.With((int)to, (int)from));
        }
    }

    private static IEnumerable<DataMistake> CheckMark(Element element, Func<PropDefinition, PropValue> value)
    {
        var (line, text) = ((int)value(Line).Number, value(Part).Text);
        if (element.Initial(CodeOf).Code is not { } code)
        {
            return [];
        }

        return line > code.Lines.Length ? CheckLines(element, Line, line, Line, double.NaN)
            : text.Length > 0 && !code.Lines[line - 1].Contains(text, StringComparison.Ordinal)
                ? [new DataMistake(Part, -1, CodeRules.NoSuchText.With(text, line, code.Lines[line - 1].Trim()))]
            : [];
    }
}
