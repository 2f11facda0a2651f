using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Docs;

/// <summary>Writes a compact complete guide for authors, people and programs, from the same definitions that storyboards are bound by.</summary>
public static class GuideWriter
{
    private const string Start = """
        # Writing an Explainer storyboard

        A storyboard is a YAML file that compiles to a video. The smallest one:

        ```yaml
        title: Hello
        elements:
          line: { component: Text, text: Long answers are slow. }
        beats:
          - id: hello
            voiceover: Long answers are slow. Here is why.
            actions:
              - { at: 0.2s, show: line }
        ```

        Put `# yaml-language-server: $schema=storyboard.schema.json` on the first line, and an editor completes and documents every key.

        ## How to work

        1. `explainer check FILE` shows all errors at once, each with place, cause and remedy; use `--format json` in programs; `explainer guide --json` lists all codes. Fix them until it says ok. It also warns about what makes the film hard to watch (see Warnings); `--sheet FILE` marks the places on pictures.
        2. `explainer sheet FILE -o sheet.png` draws one picture per beat; `explainer still FILE --beat ID --at 2.5s -o x.png` draws one moment.
        3. `explainer render FILE` makes the video.
        4. `explainer components NAME` documents one component.

        ## Values

        - Time: `2s`, `250ms`, `1:05`, `1:05.5`, or a number of seconds. Range: `0:05-0:15`.
        - Share: `40%` or `0.4`. Lengths are design px: the frame's short side is always 1080.
        - Point: `[x, y]`, each in design px or as `50%` of the parent's box, or a named position: PLACES. Named positions keep a margin of 96 and leave the lowest 14 % of the frame free for captions.
        - Colour: `"#rgb"`, `"#rrggbb"`, `"#rrggbbaa"` in quotes, or a role of the theme: ROLES.
        - Easing: EASINGS; `cubic-bezier(a,b,c,d)`, `steps(n)`, `spring`, `spring(stiffness, damping, mass)`.
        - Text: `{name}` or `{name:0.0}` is a figure from `data:`, `{name.unit}` its unit, `{name.source}` its source, `{name.device}` its kind of device (CPU, GPU); `{{` and `}}` are literal braces. `{words|accent}` gives words a colour, `bold` or `mono`, and figures too: `{name:0.0|accent bold}`. A text that starts with `{`, `[`, `*`, `&`, `!`, `%`, `@` or contains `: ` or ` #` needs quotes.
          With `languages: [en, zh]` a text may be a map: `{ en: Hello, zh: 你好 }`. A plain text is used in all languages; a voiceover should not be, because the voice of each language reads it.
        - Number props accept `"{name}"` too.

        """;

    private const string Language = """
        Every figure has a `source`. With `measure: dotted.name` a measurement replaces the reference when there is one, and the picture says which it shows.

        ## Elements

        `id: { component: Name, props... }`. Ids are in kebab-case and unique in the whole storyboard. Without a position an element is in the centre.

        ELEMENTKEYS

        Templates: `templates: { card: { parameters: { title: null, color: accent }, component: Chip, label: $title } }`, used as `a: { use: card, title: One }`. A parameter whose default is null is required; `$$` is a literal dollar sign. Names inside a template belong to the element that uses it: `a.name`, or just `name` if the template is used once.

        Arithmetic: use `{= expression }` wherever a figure, number, time or text can be; in a text, a format can follow a colon: `"{= 100 * used / all :0.0}%"`. It can use figures by name, `+ - * / ^`, `( )`, `< > <= >= == !=`, `and or not`, `a ? b : c`, `pi`, and abs, ceil, clamp(x, least, most), cos(degrees), floor, log, log2, map(x, a..b, c..d), max, min, round(x, decimals), sin(degrees), sqrt; for a series at(series, x), crossing(series, y), first, last, peak. Put spaces around a minus, because names contain hyphens. Units are tracked: in a sum, a number without a unit takes the other's; GB/s times s is GB; a percentage of something is a hundredth of it; adding ms and GB is an error. `data: { gain: { value: "{= new / old }", unit: x } }` is a figure computed from figures, with all their sources. `at`, `to` and `from` can also read the left, right, top, bottom, x, y, width and height of elements, `width` and `height` their sizes: `at: ["{= a.right + 24 }", 40%]`.

        Live values: a text, and a number that can change gradually, in an element or in `set`, can also read other elements as they are in each frame: `{speed.value}` is a numeric prop, `{speed.shown}` what a Stat, a gauge or a LineChart shows. `rotate: "{= map(speed.shown, 0..100, -60..60)}"` makes a needle. The value is clamped to the prop's range.

        Repetition: `for: { i: 1..4 }` (or a list, or a map) on an element, action or beat makes one for each value; `$i` is the value in keys and texts, `{= 10 * $i }` computes with it, `$i-index` counts from 0, `$i.name` is a field. `when: "{= gain > 2 }"` includes something conditionally. A list of actions can also contain `{ for: { i: 1..4 }, do: [...] }` and `{ at: 2s, repeat: 4, every: 0.8s, do: [...] }`.

        ```yaml
        title: Four in a row
        data:
          first: { reference: 2, source: a guess }
        elements:
          "token-$i": { for: { i: 1..4 }, component: Token, text: "{= first ^ $i :0}", at: ["{= 14 + 18 * $i }%", 40%] }
        beats:
          - id: only
            duration: 5s
            actions:
              - { for: { i: 1..4 }, at: "{= 0.4 * $i }s", show: token-$i }
              - { at: 2.5s, repeat: 2, every: 1s, do: [{ pulse: [token-1, token-4] }] }
        ```

        ## Beats

        Each has an `id` and a length: `time: 0:05-0:15`, `duration: 4s`, or the length of its `voiceover` (plus `padding`, 0.5s). Ranges must follow one another without gaps. More keys: `title` (chapter), `key` (the moment for `still` and `sheet`: a time, words or a [mark]; by default the last one before `leave` and before hides that clear the end of the beat), `enter` and `leave` (`fade 0.6s`, `flash 0.3s`, `wipe 0.8s`; with `enter: { with: wipe, over: 0.8s, carry: [van] }` all else leaves), `seen` (what is on screen, for the transcript), `actions`.

        ## Actions

        Each is a map: a verb whose value is the target (an id, a list of ids, `"row[2]"` for an item, or with show an element defined in place), and its timing:

        TIMEKEYS

        Times are relative to the start of the beat. Show an element before doing anything to it but `move` and `set`, which prepare it; its children appear with it, and a container appears when one of its parts is shown. In a storyboard without any show, everything is visible from the start. Two actions must not change the same prop at the same time.

        ## Warnings

        `explainer check` examines the film in each language and each shape of frame that the storyboard has keys for: at starts, ends and key moments of beats, and at the ends and extremes of movements. It warns about text that overlaps, is crossed by lines, leaves its box or enters the margins, text that is too small, too faint or too brief, an empty screen, leftovers from earlier beats, flashes, and more. Anything shorter than half a second is ignored. `allow` silences a warning by name: at the top level, in a beat, in an element (including its children) or in an action (for its target until the beat ends): `allow: low-contrast` or a list. All names: LINTNAMES.

        ```yaml
        title: A stamp over a text
        elements:
          line: { component: Text, text: Long answers are slow. }
          stamp: { component: Label, text: WHY?, rotate: -8, allow: text-over-text }
        beats:
          - { id: only, duration: 4s }
        ```

        """;

    private const string Sound = """

        ## Voice, sound, captions

        `voice: auto` speaks every voiceover; actions that start at words and marks then follow the actual speech. In a voiceover, `[0.5s]` is a pause and `*word*` is emphasised, `[/]` begins a new caption. A narration that does not fit its beat is an error that says what would fit; `explainer check` shows the pace of each beat and warns above 20 characters per second, or 5 in Chinese or Japanese.

        VOICE

        `audio:`

        AUDIO

        `captions:`

        CAPTIONS

        `notes` styles the line that names the sources of the figures on screen:

        NOTES

        An action can have a sound, `{ at: 1s, show: line, sound: tick }`, or with parameters `sound: { play: tick, gain: -6 }`; it can also be only a sound, `{ at: 2s, sound: sweep, over: 1s }`. All sounds also take `gain` (dB), `pan` (-1 to 1) and `over`:

        SOUNDS

        """;

    private const string More = """

        ## Theme, frame, files

        `theme` is a built-in theme, THEMES, or a map:

        THEMEKEYS

        ```yaml
        title: Own look
        theme:
          base: midnight
          colors: { accent: "#ffb703", background: "#00000000" }
          fonts: { sans: Inter, mono: JetBrains Mono }
          sizes: { heading: 84, label: 40 }
        elements:
          line: { component: Text, text: Long answers are slow. }
        beats:
          - { id: hello, duration: 3s }
        ```

        A background that is not opaque stays transparent in WebM (VP9), MOV, GIF and PNG; MP4 does not support that and shows black. Fonts that do not come with the program must be installed.

        `explainer render FILE --size 1080x1920` lays the film out again for that size. Where it needs other positions, `portrait` (taller than wide) and `square` replace keys of an element:

        ```yaml
        title: Wide, high and square
        elements:
          left:  { component: Chip, label: Prefill, at: [30%, 50%], portrait: { at: [50%, 35%] }, square: { at: [50%, 40%] } }
          right: { component: Chip, label: Decode, right-of: left, gap: 200, portrait: { below: left, gap: 120 } }
        beats:
          - { id: both, duration: 3s }
        ```

        `include` takes a path or a list of paths, relative to the including file; like all files of a storyboard they must be in its folder or below it, unless --allow-outside FOLDER permits another. An included file can contain templates, defaults, data, elements or a theme, and can include others. The library (see `explainer library`, also for drawings and icons) has `std/meter.yaml` (a `meter`: needle, arc and number show one value, `{ set: speed.reading, value: 5.2 }`), `std/question.yaml` (`question`, `countdown`), `std/stopwatch.yaml` (`stopwatch`), `std/card.yaml` (`card`, `callout`), `std/window.yaml` (`browser`, `terminal`), `std/tensor.yaml` (`tensor`, `stack`), `std/lanes.yaml` (`lanes`), `std/load.yaml` (`load`) and `std/blueprint.yaml` (`dimension`, `sheet`, `letter`, `column`, `span`, `pair`, `emblem`). Names must be unique across all files; for defaults and themes the storyboard's own take precedence. The file shared.yaml:

        ```yaml part
        theme: blueprint
        defaults: { Chip: { color: accent } }
        data: { users: { reference: 1200, unit: people, source: "Annual report 2025, page 3" } }
        templates:
          card: { parameters: { title: null }, component: Chip, label: $title }
        ```

        and a storyboard that uses it:

        ```yaml
        title: Includes another file
        include: shared.yaml
        elements:
          one: { use: card, title: "{users} {users.unit}" }
        beats:
          - { id: only, duration: 3s }
        ```

        ## Measured figures

        A figure with `measure: name` takes its value from the file given with `--data FILE`; without one, or if the file lacks the name, the reference is used.

        ```yaml
        title: Measured or cited
        data:
          use: { reference: 4, unit: "%", source: "Smith 2025, table 2", measure: decode.compute_utilization, format: "0.0" }
        elements:
          number: { component: Text, text: "{use} {use.unit}" }
        beats:
          - { id: only, duration: 3s, voiceover: "Only {use} percent, says {use.source}." }
        ```

        A series has points: `sweep: { reference: [[1, 108], [8, 820], [32, 2500]], unit: tokens/s, source: ..., measure: batch.tokens_per_second }`. A chart uses its columns, `x: "{sweep.x}", y: "{sweep.y}"`, and so can expressions: `{= 2 * crossing(sweep, peak(sweep) / 2) }`.

        `explainer measure -o measured.json` writes such a file: JSON with device, date, settings, every timing and the checks (assets/measurements/measurement.schema.json in the repository); never edit it by hand. `explainer measure --data measured.json --json` lists its figures and series with name, value, unit and meaning.

        """;

    /// <summary>The guide in Markdown.</summary>
    /// <param name="components">The components to describe.</param>
    public static string Markdown(ComponentSet components)
    {
        var text = new StringBuilder(Start
            .Replace("PLACES", string.Join(", ", Place.Names), StringComparison.Ordinal)
            .Replace("ROLES", string.Join(", ", ColorRoles.All.Select(r => r.Name)), StringComparison.Ordinal)
            .Replace("EASINGS", string.Join(", ", EasingNames()), StringComparison.Ordinal));
        text.Append("\n## Top-level keys\n\n");
        AppendList(text, SettingsBinder.Keys);
        text.Append('\n').Append(Language
            .Replace("ELEMENTKEYS", List(ElementKeys.All), StringComparison.Ordinal)
            .Replace("LINTNAMES", string.Join(", ", LintRules.Names), StringComparison.Ordinal)
            .Replace("TIMEKEYS", List(ActionBinder.TimeKeys.Where(k => !ElementKeys.All.Contains(k))) + "\n- `for`, `when`: As for elements.", StringComparison.Ordinal));
        text.Append("\nVerbs of every element, with how long they take by default:\n\n");
        var parameters = new Dictionary<PropDefinition, string>();
        foreach (var verb in GenericVerbs.All)
        {
            Append(text, verb, parameters);
        }

        text.Append(PictureGuide.Text);
        text.Append(Sound
            .Replace("VOICE", $"{List(Described(VoiceBinder.Definitions))}\n{List(VoiceBinder.OtherKeys)}", StringComparison.Ordinal)
            .Replace("AUDIO", $"{List(Described(AudioBinder.Definitions))}\n- `music`: a map:\n{Indented(List(Described(AudioBinder.MusicDefinitions)))}", StringComparison.Ordinal)
            .Replace("CAPTIONS", List(Described(CaptionBinder.Definitions)), StringComparison.Ordinal)
            .Replace("NOTES", List(Described(NoteBinder.Definitions)), StringComparison.Ordinal)
            .Replace("SOUNDS", List(SoundCatalog.All.Append(SoundCatalog.File).Select(s => (s.Name, Describe(s)))), StringComparison.Ordinal));
        text.Append(More
            .Replace("THEMES", string.Join(", ", BuiltInThemes.All.Keys.Order(StringComparer.Ordinal)), StringComparison.Ordinal)
            .Replace("THEMEKEYS", List(ThemeBinder.Keys), StringComparison.Ordinal));
        text.Append("\n## Props of every element\n\nThe brackets show what a prop takes and its default: 0..90 px is a number in that range, a flag is true or false, a share is a number from 0 to 1, or 0% to 100%. `set` can change props with a star gradually.\n\n");
        foreach (var prop in DefinitionText.SharedProps())
        {
            Append(text, prop);
        }

        text.Append("\n## Components\n");
        var told = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var component in components.All)
        {
            Append(text, component.Definition, told);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The guide as JSON: the parts in words as Markdown, and components, verbs, props and codes as data.</summary>
    /// <param name="components">The components to describe.</param>
    public static string Json(ComponentSet components)
    {
        var json = ComponentDocs.All(components);
        json["guide"] = Markdown(components);
        json["easings"] = PropSchema.Names(NamedEasing.All.Keys.Order(StringComparer.Ordinal));
        json["places"] = PropSchema.Names(Place.Names);
        json["colors"] = PropSchema.Names(ColorRoles.All.Select(r => r.Name));
        json["themes"] = PropSchema.Names(BuiltInThemes.All.Keys.Order(StringComparer.Ordinal));
        json["keys"] = Pairs(SettingsBinder.Keys);
        json["diagnostics"] = DiagnosticDocs.Json();
        return json.ToJsonString(ComponentDocs.Layout) + "\n";
    }

    private static IEnumerable<string> EasingNames()
    {
        const string InOut = "in-out-";
        var families = NamedEasing.All.Keys.Where(k => k.StartsWith(InOut, StringComparison.Ordinal)).Select(k => k[InOut.Length..]).Order(StringComparer.Ordinal);
        return NamedEasing.All.Keys.Where(k => !k.Contains('-', StringComparison.Ordinal)).Order(StringComparer.Ordinal).Prepend($"(in|out|in-out)-({string.Join('|', families)})");
    }

    private static JsonObject Pairs(IEnumerable<(string Name, string Text)> pairs)
    {
        var json = new JsonObject();
        foreach (var (name, text) in pairs)
        {
            json[name] = text;
        }

        return json;
    }

    // What several components share is told at the first of them.
    private static void Append(StringBuilder text, ComponentDefinition definition, Dictionary<object, string> told)
    {
        text.Append("\n### ").Append(definition.Name).Append("\n\n").Append(definition.Summary);
        text.Append(definition.Children != ChildPlacement.None && !definition.Props.Any(p => p is ElementProp) ? " Takes `children`.\n\n" : "\n\n");

        // Without a position an element is in the centre.
        text.Append("    ").Append(definition.Example.Replace(", at: center", "", StringComparison.Ordinal).Replace("\n", "\n    ", StringComparison.Ordinal)).Append("\n\n");
        foreach (var prop in DefinitionText.OwnProps(definition).Where(p => told.TryAdd(p, definition.Name)))
        {
            Append(text, prop);
        }

        foreach (var action in definition.Actions.Where(a => told.TryAdd(a, definition.Name)))
        {
            Append(text, action, []);
        }

        var shared = DefinitionText.OwnProps(definition).Select(p => (In: told[p], Name: $"`{p.Name}`"))
            .Concat(definition.Actions.Select(a => (In: told[a], Name: $"action `{a.Name}`"))).Where(s => s.In != definition.Name);
        foreach (var others in shared.GroupBy(s => s.In))
        {
            text.Append("- As in ").Append(others.Key).Append(": ").AppendJoin(", ", others.Select(s => s.Name)).Append('\n');
        }

        if (definition.Parts is { } parts)
        {
            text.Append('\n').Append(parts.Summary).Append(" Example: `").Append(parts.Example).Append("`\n\n");
            foreach (var prop in DefinitionText.OwnProps(parts))
            {
                Append(text, prop);
            }
        }

    }

    private static void Append(StringBuilder text, PropDefinition prop) =>
        text.Append("- `").Append(prop.Name).Append(prop.Animatable ? "`*: " : "`: ").Append(DefinitionText.Brief(prop)).Append('\n');

    // What several of them take is told at the first.
    private static void Append(StringBuilder text, VerbDefinition action, Dictionary<PropDefinition, string> told)
    {
        text.Append("- action `").Append(action.Name).Append(CultureInfo.InvariantCulture, $"` ({action.Duration.Value}s): ").Append(action.Summary);
        foreach (var parameter in action.Parameters)
        {
            text.Append(" `").Append(parameter.Name).Append("`: ").Append(told.TryAdd(parameter, action.Name) ? DefinitionText.Brief(parameter) : $"As in {told[parameter]}.");
        }

        // An action without parameters is written as any other.
        text.Append(action.Parameters.IsEmpty && action is ActionDefinition ? "\n" : $" `{action.Example}`\n");
    }

    private static IEnumerable<(string Name, string Summary)> Described(IEnumerable<PropDefinition> definitions) =>
        definitions.Select(d => (d.Name, DefinitionText.Brief(d)));

    private static string Describe(SoundDefinition sound) =>
        string.Concat(sound.Parameters.Select(p => $" `{p.Name}`: {DefinitionText.Brief(p)}").Prepend(sound.Summary));

    private static string Indented(string list) => "  " + list.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string List(IEnumerable<(string Name, string Summary)> items)
    {
        var text = new StringBuilder();
        AppendList(text, items);
        return text.ToString().TrimEnd();
    }

    private static void AppendList(StringBuilder text, IEnumerable<(string Name, string Summary)> items)
    {
        foreach (var (name, summary) in items)
        {
            text.Append("- `").Append(name).Append("`: ").Append(summary).Append('\n');
        }
    }
}
