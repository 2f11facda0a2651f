using System.Text;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>Each limit on what is read, just held (which tells nothing of it) and just passed.</summary>
internal static class LimitCases
{
    private const string Beats = "beats:\n  - { id: one, duration: 4s }\n";

    /// <summary>What is written, by a name for the golden.</summary>
    public static IEnumerable<(string Name, string Yaml)> All
    {
        get
        {
            foreach (var levels in new[] { 64, 65 })
            {
                yield return ($"{levels} levels of lists", "title: t\nthumbnail: " + new string('[', levels - 1) + "\n");
            }

            foreach (var letters in new[] { 20_000, 20_001 })
            {
                yield return ($"a text of {letters} characters", $"title: t\nelements: {{ a: {{ component: Text, text: {new string('x', letters)} }} }}\n" + Beats);
            }

            foreach (var count in new[] { 64, 65 })
            {
                yield return ($"an id of {count} characters", $"title: t\nelements: {{ {new string('a', count)}: {{ component: Text, text: x }} }}\n" + Beats);
                yield return ($"an expression within {count - 1} brackets", Element($"component: Text, text: \"{{= {new string('(', count - 1)}1{new string(')', count - 1)} }}\""));
                yield return ($"a figure behind {count - 1} others", "title: t\ndata:\n" + Many(count - 1, i => $"  f{i}: {{ value: \"{{= f{i + 1} + 1 }}\" }}\n") + $"  f{count - 1}: {{ reference: 1, source: s }}\n" + Beats);
            }

            foreach (var count in new[] { 16, 17 })
            {
                yield return ($"templates {count} levels deep", "title: t\ntemplates:\n" + Many(count - 1, i => $"  t{i}: {{ use: t{i + 1} }}\n") + $"  t{count - 1}: {{ component: Text, text: x }}\nelements: {{ a: {{ use: t0 }} }}\n" + Beats);
            }

            foreach (var length in new[] { 2_000, 2_001 })
            {
                yield return ($"an expression of {length} characters", Element($"component: Text, text: \"{{={new string(' ', length - 1)}1}}\""));
            }

            foreach (var count in new[] { 10_000, 10_001 })
            {
                yield return ($"a list of {count} numbers", Element($"component: BarChart, labels: [{Many(count, _ => "a,")}], values: [{Many(count, _ => "1,")}]"));
            }

            foreach (var count in new[] { 1_000, 1_001 })
            {
                yield return ($"code of {count} lines", Element($"component: Code, code: \"{Many(count, _ => "x\\n")[..^2]}\""));
            }

            foreach (var count in new[] { 500, 501 })
            {
                yield return ($"code of {count} columns", Element($"component: Code, code: \"{new string('x', count)}\""));
            }

            foreach (var count in new[] { 4_000, 4_001 })
            {
                yield return ($"a formula of {count} characters", Element($"component: Formula, tex: '{new string('x', count)}'"));
            }

            foreach (var count in new[] { 39, 40 })
            {
                yield return ($"a formula within {count} braces", Element($"component: Formula, tex: '{Many(count, _ => "{")}x{Many(count, _ => "}")}'"));
            }

            foreach (var size in new[] { "16x16", "14x16", "7680x7680", "7682x7680", "7680x4320", "8192x4320" })
            {
                yield return ($"a frame of {size}", $"title: t\nvideo: {{ size: {size} }}\n" + Beats);
            }

            foreach (var rate in new[] { "1", "0.5", "120", "121", "240" })
            {
                yield return ($"{rate} frames a second", $"title: t\nvideo: {{ fps: {rate} }}\n" + Beats);
            }

            foreach (var duration in new[] { "43200s", "43201s", "12:00:00", "0.034s", "0.033s", "0.001s" })
            {
                yield return ($"a beat of {duration}", $"title: t\nbeats:\n  - {{ id: one, duration: {duration} }}\n");
            }

            foreach (var format in new[] { 32, 33 })
            {
                yield return ($"a number format of {format} characters", $"title: t\ndata: {{ a: {{ reference: 1, source: s, format: \"{new string('0', format)}\" }} }}\n" + Beats);
            }

            foreach (var number in new[] { "1e15", "1e16", "-1e15", "-1e16", "1e300", "1e308", "1e309", "-1e309", "1e-300", "1e-400", "0.1e-330", "-0", "9007199254740993" })
            {
                yield return ($"the number {number}", Element($"component: Stat, value: {number}"));
                yield return ($"the figure {number}", $"title: t\ndata: {{ a: {{ reference: {number}, source: s }} }}\nelements: {{ a: {{ component: Stat, value: \"{{a}}\" }} }}\n" + Beats);
            }

            foreach (var count in new[] { 500, 501 })
            {
                yield return ($"{count} mistakes", "title: t\n" + Many(count, i => $"k{i}: 1\n") + Beats);
            }
        }
    }

    private static string Element(string element) => $"title: t\nelements: {{ a: {{ {element} }} }}\n" + Beats;

    private static string Many(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
