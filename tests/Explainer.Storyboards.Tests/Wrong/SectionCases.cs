using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>Every key at the top of a storyboard and of its sections, with values of the wrong shape, and misspelt.</summary>
internal static class SectionCases
{
    private static readonly string[] Shapes = ["", "5", "text", "[a, b]", "[[a]]", "{ a: b }", "{ a: { b: c } }", "\"\""];

    private static readonly string[] Inner = ["", "-1", "text", "[a, b]", "{ a: b }"];

    public static IEnumerable<(string Group, WrongCase Case)> All
    {
        get
        {
            foreach (var (key, _) in SettingsBinder.Keys)
            {
                foreach (var shape in Shapes)
                {
                    yield return (key, Top($"«{$"{key}: {shape}".TrimEnd()}»", key));
                }

                yield return (key, Top($"«{WrongValues.Misspelt(key)}: {{ a: b }}»", key));
            }

            foreach (var (section, keys) in Sections())
            {
                foreach (var key in keys)
                {
                    foreach (var shape in Inner)
                    {
                        yield return ($"{section} {key}", Top($"{section}: {{ «{$"{key}: {shape}".TrimEnd()}» }}", section));
                    }
                }

                yield return (section, Top($"{section}: {{ «{WrongValues.Misspelt(keys[^1])}: a» }}", section));
            }

            foreach (var key in (string[])["reference", "unit", "source", "device", "measure", "format"])
            {
                foreach (var shape in Inner)
                {
                    var others = string.Concat(new[] { ("reference", "5"), ("source", "s") }.Where(o => o.Item1 != key).Select(o => $"{o.Item1}: {o.Item2}, "));
                    yield return ($"data {key}", Top($"data: {{ a: {{ {others}«{$"{key}: {shape}".TrimEnd()}» }} }}", "data"));
                }
            }

            foreach (var key in (string[])["id", "title", "time", "duration", "padding", "voiceover", "key", "seen", "enter", "leave", "actions", "allow"])
            {
                foreach (var shape in Inner)
                {
                    var others = string.Concat(new[] { ("id", "one"), ("duration", "4s") }.Where(o => o.Item1 != key && (key, o.Item1) is not ("time", "duration")).Select(o => $"{o.Item1}: {o.Item2}, "));
                    yield return ($"beat {key}", new WrongCase($"title: t\nbeats:\n  - {{ {others}«{$"{key}: {shape}".TrimEnd()}» }}\n"));
                }

                yield return ($"beat {key}", new WrongCase($"title: t\nbeats:\n  - {{ id: one, duration: 4s, «{WrongValues.Misspelt(key)}: a» }}\n"));
            }

            foreach (var (key, _) in ElementKeys.All)
            {
                foreach (var shape in Inner)
                {
                    var component = key is "component" or "use" ? "" : key is "children" ? "component: Group, " : "component: Label, text: a, ";
                    // With a place that they are of use for.
                    var place = key switch { "gap" or "line-up" => "below: y, ", "offset" => "follow: y, ", "anchor" => "at: [9, 9], ", _ => "" };
                    yield return ($"element {key}", new WrongCase($"title: t\nelements:\n  y: {{ component: Label, text: y }}\n  x: {{ {component}{place}«{$"{key}: {shape}".TrimEnd()}» }}\nbeats:\n  - {{ id: one, duration: 4s, actions: [ {{ at: 0s, show: [x, y] }} ] }}\n"));
                }
            }
        }
    }

    private static IEnumerable<(string Section, string[] Keys)> Sections() =>
    [
        ("video", ["size", "fps"]),
        ("theme", [.. ThemeBinder.Keys.Select(k => k.Name)]),
        ("voice", [.. VoiceBinder.Definitions.Select(d => d.Name), .. VoiceBinder.OtherKeys.Select(k => k.Name)]),
        ("captions", [.. CaptionBinder.Definitions.Select(d => d.Name)]),
        ("audio", ["loudness", "voice-gain", "effects-gain", "music"]),
        ("notes", ["show", "size", "color", "opacity", "at"]),
    ];

    private static WrongCase Top(string section, string key)
    {
        var title = key == "title" ? "" : "title: t\n";
        var beats = key == "beats" ? "" : "beats:\n  - { id: one, duration: 4s }\n";
        return new WrongCase($"{title}{section}\n{beats}");
    }
}
