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

        A storyboard is one YAML file; it compiles to a video. The smallest one:

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

        Put `# yaml-language-server: $schema=storyboard.schema.json` on the first line and an editor completes and documents every key.

        ## How to work

        1. `explainer check FILE` tells every mistake at once, each with place, cause and remedy; `--format json` for programs; `explainer guide --json` lists all codes. Mend until it says ok. It also warns of what makes the film hard to watch (see Warnings); `--sheet FILE` marks the places on pictures.
        2. `explainer sheet FILE -o sheet.png` shows one picture per beat; `explainer still FILE --beat ID --at 2.5s -o x.png` one moment.
        3. `explainer render FILE` makes the video.
        4. `explainer components NAME` documents one component.

        ## Values

        - Time: `2s`, `250ms`, `1:05`, `1:05.5`, or a number of seconds. Range: `0:05-0:15`.
        - Share: `40%` or `0.4`. Lengths are design px: the frame's short side is always 1080.
        - Point: `[x, y]`, each in design px or as `50%` of the parent's box, or a place: PLACES. Places keep margins of 96 and the lowest 14 % of the frame free for captions.
        - Colour: `"#rgb"`, `"#rrggbb"`, `"#rrggbbaa"` in quotes, or a role of the theme: ROLES.
        - Easing: EASINGS; `cubic-bezier(a,b,c,d)`, `steps(n)`, `spring`, `spring(stiffness, damping, mass)`.
        - Text: `{name}` or `{name:0.0}` is a figure from `data:`, `{name.unit}` its unit, `{name.source}` where it comes from, `{name.device}` what kind of device it is of (CPU, GPU); `{{` and `}}` are braces. A text that starts with `{`, `[`, `*`, `&`, `!`, `%`, `@` or holds `: ` or ` #` needs quotes.
          With `languages: [en, zh]` a text may be a map: `{ en: Hello, zh: 你好 }`. A plain text serves all languages; a voiceover should not, for the voice of each language reads it.
        - Number props take `"{name}"` too.

        """;

    private const string Language = """
        Every figure has a `source`; a measured one (`measure: dotted.name`) takes the reference's place when a measurement is at hand, and the picture says which of the two it shows.

        ## Elements

        `id: { component: Name, props... }`. Ids are unique in the whole storyboard, in kebab-case. Without a place an element stands in the centre.

        ELEMENTKEYS

        Templates: `templates: { card: { parameters: { title: null, color: accent }, component: Chip, label: $title } }`, used as `a: { use: card, title: One }`. A parameter with the default null must be given; `$$` is a dollar sign. What a template names lies inside of the element that uses it: `a.name`, or `name` while the template is used once.

        Arithmetic: `{= expression }` stands wherever a figure, a number, a time or a text does, in a text with a format behind a colon: `"{= 100 * used / all :0.0}%"`. It has figures by name, `+ - * / ^`, `( )`, `< > <= >= == !=`, `and or not`, `a ? b : c`, `pi`, and abs, ceil, clamp(x, least, most), cos(degrees), floor, log, log2, map(x, a..b, c..d), max, min, round(x, decimals), sin(degrees), sqrt; of a series at(series, x), crossing(series, y), first, last, peak. A minus stands apart from names, which have hyphens. Units are kept: what has none takes the other's in sums, GB/s times s is GB, a per cent of something is its hundredth; to add ms and GB is a mistake. `data: { gain: { value: "{= new / old }", unit: x } }` is a figure of figures, with all their sources.

        What is shown now: a text, and a number that changes gradually, in an element or in `set`, also reads other elements as they are in the frame: `{speed.value}` is a prop that is a number, `{speed.shown}` what a Stat, a gauge or a LineChart shows. `rotate: "{= map(speed.shown, 0..100, -60..60)}"` is a needle. It is held within the prop's range.

        Repetition: `for: { i: 1..4 }` (or a list, or a map) on an element, action or beat makes one for each value; `$i` is the value in keys and texts, `{= 10 * $i }` computes with it, `$i-index` counts from 0, `$i.name` is a field. `when: "{= gain > 2 }"` leaves out what is not wanted. A list of actions also takes `{ for: { i: 1..4 }, do: [...] }` and `{ at: 2s, repeat: 4, every: 0.8s, do: [...] }`.

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

        Each has an `id` and a length: `time: 0:05-0:15`, `duration: 4s`, or as long as its `voiceover` needs (plus `padding`, 0.5s). Ranges join without gaps. More keys: `title` (chapter), `key` (the moment for `still` and `sheet`; by default the last before `leave` begins and before hides that clear the end of the beat, when all that appears is there), `enter` and `leave` (`fade 0.6s`, `flash 0.3s`, `wipe 0.8s`), `seen` (for a transcript), `actions`.

        ## Actions

        One map each: a verb whose value is the target (an id, a list of ids, `"row[2]"` for an item, or for show an element written right there), and when:

        TIMEKEYS

        Times count from the start of the beat. An element must be shown before anything else is done to it; what is inside of a shown element comes with it, and a container of which only parts are shown is there for them. Without any show in the storyboard everything is there from the start. Two actions must not change one prop at the same time.

        ## Warnings

        `explainer check` looks at the film's frames, in each language and each shape of frame that the storyboard has keys for: at starts, ends and key moments of beats, and at the ends and extremes of movements. It warns of texts over texts, over lines or outside of their boxes or the frame's margins, of texts too small, too faint or too briefly there, of an empty screen, of what was left over from an earlier beat, of flashes, and more. What passes by in less than half a second is left out. `allow` silences a warning by its name, at the top, of a beat, of an element (with what is inside of it) or of an action (for what it is done to, until its beat ends): `allow: low-contrast` or a list. All names: LINTNAMES.

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

        `voice: espeak` speaks every voiceover; words and marks that actions start at are then where they are really said. A narration that does not fit its beat is an error that says what would fit; `explainer check` tells the pace of each beat and warns above 20 characters, or 5 Chinese or Japanese ones, a second.

        VOICE

        `audio:`

        AUDIO

        `captions:`

        CAPTIONS

        `notes` styles the line that says where the figures on screen come from:

        NOTES

        An action may sound, `{ at: 1s, show: line, sound: tick }`, or with parameters `sound: { play: tick, gain: -6 }`; or be nothing but a sound, `{ at: 2s, sound: sweep, over: 1s }`. All sounds, each also with `gain` (dB), `pan` (-1 to 1) and `over`:

        SOUNDS

        """;

    private const string More = """

        ## Theme, frame, files

        `theme` is the name of a built-in one, THEMES, or a map:

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

        A background with less than full opacity stays see-through in WebM (VP9), MOV, GIF and PNG; MP4 cannot hold that: there the film lies on black. Fonts must be installed.

        `explainer render FILE --size 1080x1920` lays the film out anew. Where that needs other places, `portrait` (higher than wide) and `square` replace keys of an element:

        ```yaml
        title: Wide, high and square
        elements:
          left:  { component: Chip, label: Prefill, at: [30%, 50%], portrait: { at: [50%, 35%] }, square: { at: [50%, 40%] } }
          right: { component: Chip, label: Decode, right-of: left, gap: 200, portrait: { below: left, gap: 120 } }
        beats:
          - { id: both, duration: 3s }
        ```

        `include` takes a path or a list of paths, from the folder of the file that names them; like all files that a storyboard names they lie in its folder or below it, unless a call opens another with --allow-outside FOLDER. An included file holds templates, defaults, data, elements or a theme, and may include others. The library, which `explainer library` lists with drawings and icons, has `std/meter.yaml` (a `meter`: needle, arc and number read one value, `{ set: speed.reading, value: 5.2 }`), `std/question.yaml` (`question`, `countdown`), `std/load.yaml` (`load`) and `std/blueprint.yaml` (`dimension`, `sheet`, `letter`, `column`, `span`, `pair`, `emblem`). Names are unique in all of them together; of defaults and themes the storyboard's own win. The file shared.yaml:

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

        A figure with `measure: name` takes its value from the file that `--data FILE` names; without one, or where the file lacks the name, the reference stands in.

        ```yaml
        title: Measured or cited
        data:
          use: { reference: 4, unit: "%", source: "Smith 2025, table 2", measure: decode.compute_utilization, format: "0.0" }
        elements:
          number: { component: Text, text: "{use} {use.unit}" }
        beats:
          - { id: only, duration: 3s, voiceover: "Only {use} percent, says {use.source}." }
        ```

        A series has points: `sweep: { reference: [[1, 108], [8, 820], [32, 2500]], unit: tokens/s, source: ..., measure: batch.tokens_per_second }`. A chart takes its columns, `x: "{sweep.x}", y: "{sweep.y}"`, and expressions ask it: `{= 2 * crossing(sweep, peak(sweep) / 2) }`.

        `explainer measure -o measured.json` writes such a file: JSON with device, date, settings, every timing and the checks (assets/measurements/measurement.schema.json in the repository); nothing in it is written by hand. `explainer measure --data measured.json --json` lists the figures and series in it: name, value, unit, meaning.

        """;

    /// <summary>The guide in Markdown.</summary>
    /// <param name="components">The components to describe.</param>
    public static string Markdown(ComponentSet components)
    {
        var text = new StringBuilder(Start
            .Replace("PLACES", string.Join(", ", Place.Names), StringComparison.Ordinal)
            .Replace("ROLES", string.Join(", ", ColorRoles.All.Select(r => r.Name)), StringComparison.Ordinal)
            .Replace("EASINGS", string.Join(", ", EasingNames()), StringComparison.Ordinal));
        text.Append("\n## Keys at the top\n\n");
        AppendList(text, SettingsBinder.Keys);
        text.Append('\n').Append(Language
            .Replace("ELEMENTKEYS", List(ElementKeys.All), StringComparison.Ordinal)
            .Replace("LINTNAMES", string.Join(", ", LintRules.Names), StringComparison.Ordinal)
            .Replace("TIMEKEYS", List(ActionBinder.TimeKeys), StringComparison.Ordinal));
        text.Append("\nVerbs of every element:\n\n");
        foreach (var verb in GenericVerbs.All)
        {
            Append(text, verb);
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
        text.Append("\n## Props of every element\n\nIn brackets stands what a prop takes and what it is by default: 0..90 px is a number in that range, a share a number from 0 to 1, or 0% to 100%. `set` changes gradually what has a star.\n\n");
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

    private static IEnumerable<string> EasingNames() =>
        NamedEasing.All.Keys.Select(k => k.Replace("in-out-", "(in|out|in-out)-", StringComparison.Ordinal))
            .Where(k => k.StartsWith('(') || k == "linear").Order(StringComparer.Ordinal);

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
        foreach (var prop in DefinitionText.OwnProps(definition).Where(p => told.TryAdd(p, definition.Name)))
        {
            Append(text, prop);
        }

        foreach (var action in definition.Actions.Where(a => told.TryAdd(a, definition.Name)))
        {
            Append(text, action);
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

        text.Append("\n```yaml\n").Append(definition.Example).Append("\n```\n");
    }

    private static void Append(StringBuilder text, PropDefinition prop) =>
        text.Append("- `").Append(prop.Name).Append(prop.Animatable ? "`*: " : "`: ").Append(DefinitionText.Brief(prop)).Append('\n');

    private static void Append(StringBuilder text, VerbDefinition action)
    {
        text.Append("- action `").Append(action.Name).Append("`: ").Append(action.Summary).Append(CultureInfo.InvariantCulture, $" Lasts {action.Duration.Value}s.");
        foreach (var parameter in action.Parameters)
        {
            text.Append(" `").Append(parameter.Name).Append("`: ").Append(DefinitionText.Brief(parameter));
        }

        // An action without parameters is written as any other.
        text.Append(action.Parameters.IsEmpty && action is ActionDefinition ? "\n" : $" Example: `{action.Example}`\n");
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
