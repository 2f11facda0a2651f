namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>Every form that a value is written in (times, places, colours, easings and so on), written wrong in the ways that people write it.</summary>
internal static class FormCases
{
    private const string Elements = "  x: { component: Label, text: a }\n  y: { component: Row, children: { z: { component: Label, text: b } } }\n";

    private static readonly string[] Times = ["abc", "1m", "1 min", "1h", "2sec", "1:60", "0:5", "1:2:3", "-1s", "1,5s", "1.5.2s", "s", "2 s s", "1e3s", "٣s", "\"\"", "[1s]", "true", "12:00:00"];

    public static IEnumerable<(string Group, WrongCase Case)> All =>
    [
        .. Times.Select(t => ("duration", Beat($"id: one, «duration: {t}»"))),
        .. new[] { "0:05", "0:05-", "-0:05", "0:05-0:05", "0:05-0:01", "0:00-abc", "0:00 to 0:05", "0:00–0:05", "0:01-0:05", "0-1e9", "[0, 5]", "5s-10" }.Select(t => ("time", Beat($"id: one, «time: {t}»"))),
        .. Times.Select(t => ("at", Action($"pulse: x, «at: {t}»"))),
        .. new[] { "spoken words", "\"[here]\"", "[here]", "[HERE]", "[]", "word", "{ said: word, plus: abc }", "{ said: word, plus: 1s, minus: 1s }", "{ said: }", "{ sad: word }", "{ said: said words, plus: 99s }", "said words!", "Said  Words" }
            .Select(t => ("moment", Beat($"id: one, duration: 4s, voiceover: \"said [hier] words\", actions: [ {{ show: [x, y], at: 0s }}, {{ pulse: x, «at: {t}» }} ]"))),
        .. new[] { "centre", "middle", "topleft", "top left", "[50%]", "[a, b]", "[50 %, 50%]", "[50%, 50%, 1]", "50%", "[1e12, 0]", "[.nan, 0]", "{ x: 1, y: 2 }", "[10px, 0]", "[\"{a}\", 0]", "y" }
            .SelectMany(p => new[] { ("at of an element", Element($"component: Label, text: a, «at: {p}»")), ("to", Action($"at: 2s, move: x, «to: {p}»")) }),
        .. new[] { "below: nowhere", "below: x", "below: y, at: center", "below: [y]", "gap: 5", "below: y, gap: abc", "below: z", "left-of: y, right-of: y", "at: center, above: y", "beside: y", "under: y", "over: y", "left: y", "x: 5", "y: 5", "position: [1, 2]", "children: {}", "center: true" }
            .Select(p => ("place of an element", Element($"component: Label, text: a, «{p}»"))),
        .. new[] { "blau", "Accent", "ACCENT", "grey", "red", "\"#fffff\"", "\"#ggg\"", "\"fff\"", "\"0xffffff\"", "\"rgb(1,2,3)\"", "\"hsl(1,2%,3%)\"", "transparent", "\"#fff0\"", "12", "accent 50%" }
            .Select(c => ("colour", Element($"component: Label, text: a, «color: {c}»"))),
        .. new[] { "ease", "easeInOut", "ease-in-out", "in-out", "In-Out-Cubic", "in_out_cubic", "cubic", "\"cubic-bezier(1,2,3)\"", "\"cubic-bezier(0,0,1,x)\"", "\"cubic-bezier(2,0,1,1)\"", "\"cubic-bezier(0,99,1,1)\"", "\"steps(0)\"", "\"steps(1.5)\"", "\"steps(a)\"", "steps", "\"spring(1)\"", "\"spring(0,0,0)\"", "\"spring(-1, 2)\"", "\"bounce(3)\"", "linear()", "1" }
            .Select(e => ("ease", Action($"at: 2s, pulse: x, «ease: {e}»"))),
        .. new[] { "1920", "1920*1080", "1920 x 1080", "1920x1081", "15x15", "8000x100", "99999999999999999999x2", "-1920x1080", "1920x1080px", "HD", "4K", "1080p", "16:9", "[1920, 1080]", "1920X1080", "1920×1080", "0x0" }
            .Select(s => ("size", Top($"video: {{ «size: {s}» }}"))),
        .. new[] { "0", "-30", "121", "29.97", "23.976", "30fps", "30000/1000", "30/1", "24000/1001/1", "abc", "[30]", "60000 / 1001", "1e2" }.Select(f => ("fps", Top($"video: {{ «fps: {f}» }}"))),
        .. new[] { "fade 1", "fade -1s", "fade 99s", "fade abc", "fade 1s 2s", "fad 1s", "Fade", "dissolve 1s", "1s", "{ fade: 1s }", "fade: 1s", "wipe left" }.Select(t => ("enter of a beat", Beat($"id: one, duration: 4s, «enter: {t}»".Replace("enter: fade: 1s", "enter: \"fade: 1s\"", StringComparison.Ordinal)))),
        .. new[] { "e", "english", "en_US", "en-", "1en", "en us", "[en]", "中文", "en-GB-oed-and-much-more" }.SelectMany(l => new[] { ("language", Top($"«language: {l}»")), ("languages", Top($"«languages: [{l}, fr]»")) }),
        .. new[] { "A", "a_b", "a b", "a.b", "é", "-a", "a-", "1", "a/b", "\"\"", "frame", "true", "\"a\\nb\"", "very-long-" + new string('x', 100) }
            .SelectMany(i => new[] { ("id of a beat", Beat($"«id: {i}», duration: 4s")), ("id of an element", Top($"elements: {{ «{i}: {{ component: Label, text: a }}» }}")) }),
        .. new[] { "\"{a\"", "\"a}\"", "\"{}\"", "\"{ }\"", "\"{a:}\"", "\"{a:q}\"", "\"{b}\"", "\"{a.unt}\"", "\"{a.b.c}\"", "\"{a:0.0\"", "\"{{a}\"", "\"{a}{\"", "\"{A}\"", "\"{a }\"", "\"{a|0}\"", "\"{a:0'}\"" }
            .Select(t => ("figure in a text", new WrongCase($"title: t\ndata: {{ a: {{ reference: 5, unit: x, source: s }} }}\nelements:\n  x: {{ component: Label, «text: {t}» }}\nbeats:\n  - {{ id: one, duration: 4s, actions: [ {{ at: 0s, show: x }} ] }}\n"))),
        .. new[] { "\"{a\"", "\"{b}\"", "\"{a} x\"", "\"{a.unit}\"", "\"{a:0.0}\"", "\"{a}%\"", "\"{big}\"" }
            .Select(t => ("figure as a number", new WrongCase($"title: t\ndata: {{ a: {{ reference: 5, unit: x, source: s }}, big: {{ reference: 1e9, source: s }} }}\nelements:\n  x: {{ component: Label, text: a, «scale: {t}» }}\nbeats:\n  - {{ id: one, duration: 4s, actions: [ {{ at: 0s, show: x }} ] }}\n"))),
        .. new[] { "tik", "Tick", "missing.wav", "../a.wav", "http://a/b.wav", "{ play: tick, over: abc }", "{ play: tick, speed: 0 }", "{ play: }", "{}", "{ play: tick, volume: 3 }", "[tick, tick]", "5" }
            .Select(s => ("sound", Action($"at: 2s, pulse: x, «sound: {s}»"))),
        .. new[] { "word: 5", "show: x, y", "- show: x", "show x", "{ show: x }: 1", "at: 1s", "", "at: 1s, over: 1s", "fade: x", "animate: x", "show: x, hide: y", "show: x, move: y, to: top", "wait: 1s", "text: a" }
            .Select(a => ("action", new WrongCase($"title: t\nelements:\n{Elements}beats:\n  - id: one\n    duration: 4s\n    actions:\n      - {{ at: 0s, show: y }}\n      - {{ «{a}» }}\n"))),
    ];

    private static WrongCase Beat(string beat) => new($"title: t\nelements:\n{Elements}beats:\n  - {{ {beat} }}\n");

    private static WrongCase Action(string action) => new(
        $"title: t\nelements:\n{Elements}beats:\n  - id: one\n    duration: 9s\n    actions:\n      - {{ at: 0s, show: [x, y] }}\n      - {{ {action} }}\n");

    private static WrongCase Element(string element) => new(
        $"title: t\nelements:\n  y: {{ component: Row, children: {{ z: {{ component: Label, text: b }} }} }}\n  x: {{ {element} }}\nbeats:\n  - {{ id: one, duration: 4s, actions: [ {{ at: 0s, show: [x, y] }} ] }}\n");

    private static WrongCase Top(string section) => new($"title: t\n{section}\nbeats:\n  - {{ id: one, duration: 4s }}\n");
}
