using System.Text.Json;

namespace Explainer.Studio.Tests;

/// <summary>Changes by hand, as a page asks for them: what is written, and what is not and why.</summary>
public sealed class HandTests
{
    private const string Film = """
        title: By hand # kept
        video: { size: 320x180, fps: 10 }
        templates:
          card: { parameters: { words: }, component: Text, text: $words, at: [10%, 20%], size: 40 }
        elements:
          box:
            component: Shape   # a box
            width: 300
            height: 300
            at: [ 50% , 32.5% ]
            portrait: { at: [40%, 20%] }
          px: { component: Shape, width: 80, height: 80, at: [200, 300], rotate: 10 }
          word: { component: Text, text: Hello, at: top }
          under: { component: Text, text: Below, below: word }
          mine: { use: card, words: One }
          row: { component: Row, at: [50%, 80%], children: { a: { component: Text, text: A }, b: { component: Text, text: B } } }
          many-$i: { for: { i: 1..2 }, component: Shape, width: 20, height: 20, at: ["{= $i * 100 }", 900] }
        beats:
          - id: one
            duration: 2s
            voiceover: Say [here] it now
            actions:
              - { show: [px, box, word, row], enter: none }
              - { at: 0.5s, move: px, to: [300, 400], over: 500ms }
              - { at: 1s, move: [box, word], by: [10, 10] }
              - { at: "[here]", emphasize: box }
              - { emphasize: word, over: 0.4s }
          - { id: two, duration: 1s, actions: [ { at: 0.2s, show: under, enter: none } ] }
          - id: three
            voiceover: Only words
        """;

    [Fact]
    public async Task A_drag_writes_the_place_in_the_unit_and_style_of_the_text()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await OpenAsync(studio);
        await WritesAsync(page, new { what = "move", element = "box", x = 192.0, y = -108.0 }, 0, "at: [ 50% , 32.5% ]", "at: [ 60% , 22.5% ]");
        await WritesAsync(page, new { what = "move", element = "px", x = 10.4, y = 0.0 }, 2, "at: [200, 300]", "at: [210, 300]");
        await WritesAsync(page, new { what = "move", element = "px", x = 10.0, y = -5.0 }, 15, "to: [300, 400]", "to: [310, 395]");
        await WritesAsync(page, new { what = "scale", element = "box", x = 1.5 }, 0, "    portrait: { at: [40%, 20%] }", "    portrait: { at: [40%, 20%] }\n    scale: 1.5");
        await WritesAsync(page, new { what = "turn", element = "px", x = 35.0 }, 0, "rotate: 10", "rotate: 45");
        var word = await EditAsync(page, new { what = "move", element = "word", x = 0.0, y = 54.0 }, 0);
        Assert.Matches(@"^\[50%, [0-9.]+%\]$", Assert.Single(Changes(word)).Text);
    }

    [Theory]
    [InlineData("voiceover: Say [here] it now and then", 14, 7, "voiceover: Say [here] it [/] now and then")]
    [InlineData("voiceover: Say [here] it [/] now and then", 7, 11, "voiceover: Say [here] it now [/] and then")]
    [InlineData("voiceover: Say [here] it [/] now and then", 7, 4, "voiceover: Say [here] [/] it now and then")]
    [InlineData("voiceover: 'Say [here] it''s [/] now'", 9, 4, "voiceover: 'Say [here] [/] it''s now'")]
    [InlineData("voiceover: >-\n      Say [here] it\n      now and then", 11, 7, "voiceover: >-\n      Say [here] it\n      [/] now and then")]
    [InlineData("voiceover: { en: \"Say [here] it now\", zh: \"你好 [here]\" }", 4, 7, "voiceover: { en: \"Say [here] it [/] now\", zh: \"你好 [here]\" }")]
    public async Task A_caption_begins_at_another_word(string written, int from, int to, string then)
    {
        var film = Film.Replace("voiceover: Say [here] it now", written.Replace("\n", "\n    ", StringComparison.Ordinal), StringComparison.Ordinal);
        var before = "title: By hand # kept" + (written.Contains("en: ", StringComparison.Ordinal) ? "\nlanguages: [en, zh]" : "");
        film = film.Replace("title: By hand # kept", before, StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await OpenAsync(studio);
        var edit = await EditAsync(page, new { what = "caption", element = "one", x = (double)from, y = (double)to }, 0);
        Assert.Equal("", edit.GetProperty("reason").GetString());
        var after = Apply(edit, film);
        Assert.Equal(Film.Replace("voiceover: Say [here] it now", then.Replace("\n", "\n    ", StringComparison.Ordinal), StringComparison.Ordinal).Replace("title: By hand # kept", before, StringComparison.Ordinal), after);
        var read = Studio.Service.Load(new Explainer.Core.Diagnostics.SourceText(studio.Scratch.At("film.yaml"), after), new() { Speaks = false }, CancellationToken.None).Films.Single();
        Assert.StartsWith("Say it", Explainer.Pipeline.Outlines.FilmOutline.Of(read).Beats[0].Voiceover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("你好\n      世界 再见朋友", 6, 2, "你好\n      [/] 世界 再见朋友")]
    [InlineData("你好\n      世界 [/] 再见朋友", 4, 6, "你好\n      世界 再见[/]朋友")]
    public async Task A_caption_begins_at_another_word_of_folded_chinese(string written, int from, int to, string then)
    {
        const string Words = "voiceover: Say [here] it now";
        var film = Film.Replace(Words, "voiceover: >-\n          [here] " + written.Replace("\n", "\n    ", StringComparison.Ordinal), StringComparison.Ordinal).Replace("title: By hand # kept", "title: By hand\nlanguage: zh", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await OpenAsync(studio);
        var edit = await EditAsync(page, new { what = "caption", element = "one", x = (double)from, y = (double)to }, 0);
        Assert.Equal("", edit.GetProperty("reason").GetString());
        var after = Apply(edit, film);
        Assert.Contains("[here] " + then.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n", after, StringComparison.Ordinal);
        var read = Studio.Service.Load(new Explainer.Core.Diagnostics.SourceText(studio.Scratch.At("film.yaml"), after), new() { Speaks = false }, CancellationToken.None).Films.Single();
        Assert.StartsWith("你好世界", Explainer.Pipeline.Outlines.FilmOutline.Of(read).Beats[0].Voiceover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caption_cannot_begin_where_there_is_no_word_of_its_beat()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await OpenAsync(studio);
        foreach (var (beat, from, to, reason) in new[] { ("one", 0, 4, "first caption"), ("one", 4, 0, "first caption"), ("one", 4, 400, "not in the film"), ("two", 4, 7, "not in the film"), ("one", 4, 5, "No word begins") })
        {
            Assert.Contains(reason, (await EditAsync(page, new { what = "caption", element = beat, x = (double)from, y = (double)to }, 0)).GetProperty("reason").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_drag_on_the_upright_picture_writes_the_upright_place()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await OpenAsync(studio);
        await page.SayAsync(new { kind = "views", views = new[] { new { width = 0, height = 0, scale = 1.0 }, new { width = 1080, height = 1920, scale = 0.1 } } });
        await page.PictureAsync(_ => true, view: 1);
        await WritesAsync(page, new { what = "move", element = "box", x = 108.0, y = 192.0 }, 0, "portrait: { at: [40%, 20%] }", "portrait: { at: [50%, 30%] }", view: 1);
    }

    [Theory]
    [InlineData("move", "under", 25, "under stands below word", 14)]
    [InlineData("move", "mine", 0, "template card", 4)]
    [InlineData("move", "a", 0, "row puts it", 16)]
    [InlineData("move", "many-1", 0, "a loop", 17)]
    [InlineData("move", "box", 15, "several elements", 25)]
    [InlineData("move", "nobody", 0, "no longer exists", 0)]
    [InlineData("fly", "box", 0, "not valid", 0)]
    public async Task What_is_made_elsewhere_is_told_with_its_line_and_not_written(string what, string element, int frame, string reason, int line)
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await OpenAsync(studio);
        var edit = await EditAsync(page, new { what, element, x = 5.0, y = 5.0 }, frame);
        Assert.Empty(Changes(edit));
        Assert.Contains(reason, edit.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", edit.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(line, edit.TryGetProperty("made", out var made) ? made.GetProperty("line").GetInt32() : 0);
    }

    [Fact]
    public async Task Times_are_written_as_they_were_and_words_stay()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var film = (await page.HearAsync("state")).GetProperty("film");
        var (move, called, quiet) = (At(film, "px", "move"), At(film, "box", "emphasize"), At(film, "word", "emphasize"));
        await WritesAsync(page, new { what = "start", move.line, move.column, x = 0.25 }, 0, "at: 0.5s", "at: 0.75s");
        await WritesAsync(page, new { what = "length", move.line, move.column, x = 0.3 }, 0, "over: 500ms", "over: 800ms");
        await WritesAsync(page, new { what = "start", quiet.line, quiet.column, x = 0.3 }, 0, "{ emphasize: word", "{ at: 0.3s, emphasize: word");
        await WritesAsync(page, new { what = "edge", move.line, move.column, x = 0.2 }, 0, "{ at: 0.5s, move: px, to: [300, 400], over: 500ms }", "{ at: 0.7s, move: px, to: [300, 400], over: 300ms }");
        await WritesAsync(page, new { what = "edge", move.line, move.column, x = -9.0 }, 0, "{ at: 0.5s, move: px, to: [300, 400], over: 500ms }", "{ at: 0s, move: px, to: [300, 400], over: 1000ms }");
        await WritesAsync(page, new { what = "edge", move.line, move.column, x = 9.0 }, 0, "{ at: 0.5s, move: px, to: [300, 400], over: 500ms }", "{ at: 0.99s, move: px, to: [300, 400], over: 10ms }");
        await WritesAsync(page, new { what = "edge", quiet.line, quiet.column, x = 0.1 }, 0, "{ emphasize: word, over: 0.4s }", "{ at: 0.1s, emphasize: word, over: 0.3s }");
        await WritesAsync(page, new { what = "duration", element = "two", x = 0.5 }, 0, "id: two, duration: 1s", "id: two, duration: 1.5s");
        var bound = await EditAsync(page, new { what = "start", called.line, called.column, x = 0.3 }, 0);
        Assert.Contains("words \"[here]\"", bound.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(26, bound.GetProperty("made").GetProperty("line").GetInt32());
        Assert.Contains("as its words are spoken", (await EditAsync(page, new { what = "duration", element = "three", x = 1.0 }, 0)).GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_left_edge_of_a_movement_along_a_line_leaves_its_end()
    {
        var film = Film.Replace("  word: {", "  road: { component: Path, points: [[100, 100], [900, 500]] }\n  word: {", StringComparison.Ordinal)
            .Replace("{ at: 0.5s, move: px, to: [300, 400], over: 500ms }", "{ at: 0.5s, move: px, along: road, until: 0.5 }", StringComparison.Ordinal)
            .Replace("show: [px, box", "show: [road, px, box", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var told = (await page.HearAsync("state")).GetProperty("film");
        var move = At(told, "px", "move");
        var end = told.GetProperty("elements").EnumerateArray().First(e => e.GetProperty("id").GetString() == "px").GetProperty("actions").EnumerateArray().First(a => a.GetProperty("verb").GetString() == "move").GetProperty("end").GetDouble();
        var edit = await EditAsync(page, new { what = "edge", move.line, move.column, x = 0.2 }, 0);
        Assert.Equal("", edit.GetProperty("reason").GetString());
        Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{ at: 0.7s, move: px, along: road, until: 0.5, over: {end - 0.7:0.##}s }}"), Apply(edit, film), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_beat_is_put_elsewhere_with_its_comments()
    {
        const string Beats = "beats:\n  - { id: a, duration: 1s }\n  # of b\n  - id: b # here\n    duration: 2s\n\n  - { id: c, duration: 1s }\n";
        var film = "title: Order\n" + Beats;
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await OpenAsync(studio);
        foreach (var (beat, index, expected) in new[] { ("b", 0, "bac"), ("a", 2, "bca"), ("c", 1, "acb"), ("b", 1, "abc") })
        {
            var edit = await EditAsync(page, new { what = "order", element = beat, x = (double)index }, 0);
            Assert.Equal("", edit.GetProperty("reason").GetString());
            var after = Apply(edit, film);
            Assert.Equal(expected, string.Concat(Studio.Service.Load(new Explainer.Core.Diagnostics.SourceText(studio.Scratch.At("film.yaml"), after), new() { Speaks = false }, CancellationToken.None).Films.Single().Timeline.Beats.Select(b => b.Id)));
            Assert.Contains("  # of b\n  - id: b # here\n    duration: 2s\n", after, StringComparison.Ordinal);
        }

        foreach (var (beat, index) in new[] { ("b", 3), ("b", -1), ("d", 0) })
        {
            Assert.Contains("not in the film", (await EditAsync(page, new { what = "order", element = beat, x = (double)index }, 0)).GetProperty("reason").GetString(), StringComparison.Ordinal);
        }

        await using var clocks = await Studio.OpenAsync(("film.yaml", "title: Clocks\nbeats:\n  - { id: a, time: 0:00-0:01 }\n  - { id: b, time: 0:01-0:02 }\n"));
        await using var other = await OpenAsync(clocks);
        Assert.Contains("Beats with time: stay in the order", (await EditAsync(other, new { what = "order", element = "a", x = 1.0 }, 0)).GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_learns_every_prop_and_changes_it()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await OpenAsync(studio);
        var box = await InspectAsync(page, "box");
        Assert.Equal("Shape", box.GetProperty("component").GetString());
        var width = Prop(box, "width");
        Assert.Equal(("number", "300", "own", "px"), (width.GetProperty("kind").GetString(), width.GetProperty("value").GetString(), width.GetProperty("from").GetString(), width.GetProperty("unit").GetString()));
        var fill = Prop(box, "fill");
        Assert.Equal(("color", "surface", "default"), (fill.GetProperty("kind").GetString(), fill.GetProperty("value").GetString(), fill.GetProperty("from").GetString()));
        Assert.Equal(fill.GetProperty("choices").GetArrayLength(), fill.GetProperty("colors").GetArrayLength());
        Assert.Contains("star", Prop(box, "kind").GetProperty("choices").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal((4, "template"), (Prop(await InspectAsync(page, "mine"), "size").GetProperty("at").GetProperty("line").GetInt32(), Prop(await InspectAsync(page, "mine"), "size").GetProperty("from").GetString()));
        Assert.Contains("a loop", (await InspectAsync(page, "many-2")).GetProperty("reason").GetString(), StringComparison.Ordinal);

        await WritesAsync(page, new { what = "set", element = "box", name = "width", value = "320" }, 0, "width: 300", "width: 320");
        await WritesAsync(page, new { what = "set", element = "word", name = "text", value = "Hi: you" }, 0, "text: Hello", "text: \"Hi: you\"");
        await WritesAsync(page, new { what = "set", element = "px", name = "fill", value = "accent" }, 0, "rotate: 10 }", "rotate: 10, fill: accent }");
        await WritesAsync(page, new { what = "unset", element = "px", name = "rotate" }, 0, ", rotate: 10 }", " }");
        foreach (var (name, value) in (((string, string)[])[("width", "wide"), ("width", "-5"), ("kind", "circle"), ("position", "1"), ("width", new string('1', 5000))]))
        {
            var refused = await EditAsync(page, new { what = "set", element = "box", name, value }, 0);
            Assert.Empty(Changes(refused));
            Assert.EndsWith(".", refused.GetProperty("reason").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_component_comes_in_under_a_name_that_is_free()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Studio.Film.Replace("box", "line", StringComparison.Ordinal)));
        await using var page = await OpenAsync(studio);
        var edit = await EditAsync(page, new { what = "add", name = "Text" }, 15);
        Assert.Equal("line-2", edit.GetProperty("added").GetString());
        var text = Apply(edit, Studio.Film.Replace("box", "line", StringComparison.Ordinal));
        Assert.Contains("\n  line-2: { component: Text, text: Long answers are slow., at: center }\nbeats:", text, StringComparison.Ordinal);
        Assert.Contains("{ id: two, duration: 1s, actions: [ { at: 0.2s, show: word, enter: none }, { at: 0.5s, show: line-2 } ] }", text, StringComparison.Ordinal);
        Assert.Empty(Changes(await EditAsync(page, new { what = "add", name = "Nothing" }, 0)));
    }

    [Fact]
    public async Task Easings_are_written_at_their_action_and_taken_out_again()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var film = (await page.HearAsync("state")).GetProperty("film");
        var (move, several) = (At(film, "px", "move"), At(film, "box", "move"));
        await WritesAsync(page, new { what = "ease", move.line, move.column, value = "out-back" }, 0, "over: 500ms }", "over: 500ms, ease: out-back }");
        await WritesAsync(page, new { what = "ease", several.line, several.column, value = "spring(200, 12, 1)" }, 0, "by: [10, 10] }", "by: [10, 10], ease: \"spring(200, 12, 1)\" }");
        var eased = film.GetProperty("elements").EnumerateArray().First(e => e.GetProperty("id").GetString() == "px").GetProperty("actions")[1].GetProperty("ease").GetInt32();
        var ease = film.GetProperty("eases")[eased];
        Assert.Equal("in-out-cubic", ease.GetProperty("text").GetString());
        Assert.Equal((33, 0.0, 0.5, 1.0), (ease.GetProperty("done").GetArrayLength(), ease.GetProperty("done")[0].GetDouble(), ease.GetProperty("done")[16].GetDouble(), ease.GetProperty("done")[32].GetDouble()));
        foreach (var wrong in new[] { "bouncy", "cubic-bezier(2, 0, 0, 1)", "", "{= x }", new string('x', 10_000), "spring\n" + "hide: box" })
        {
            Assert.Empty(Changes(await EditAsync(page, new { what = "ease", move.line, move.column, value = wrong }, 0)));
        }

        Assert.Empty(Changes(await EditAsync(page, new { what = "ease", line = 900, column = -4, value = "linear" }, 0)));
    }

    [Fact]
    public async Task A_sound_is_moved_where_it_is_an_action_by_itself()
    {
        var film = Film.Replace("      - { emphasize: word, over: 0.4s }", "      - { emphasize: word, over: 0.4s, sound: tick }\n      - { at: 0.4s, sound: { play: pop, gain: -6 } }\n      - { at: \"it now\", sound: impact }", StringComparison.Ordinal);
        await using var studio = await Studio.OpenAsync(("film.yaml", film));
        await using var page = await TestPage.OpenAsync(studio.Address);
        var sounds = (await page.HearAsync("state")).GetProperty("film").GetProperty("sounds").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("at"));
        async Task<JsonElement> MoveAsync(string name, double by) => await EditAsync(page, new { what = "sound", line = sounds[name].GetProperty("line").GetInt32(), column = sounds[name].GetProperty("column").GetInt32(), x = by }, 0);
        Assert.Equal(film.Replace("at: 0.4s, sound", "at: 0.65s, sound", StringComparison.Ordinal), Apply(await MoveAsync("pop", 0.25), film));
        Assert.Contains("starts with its emphasize", (await MoveAsync("tick", 0.25)).GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("words \"it now\"", (await MoveAsync("impact", 0.25)).GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Empty(Changes(await MoveAsync("pop", 1e9)));
        Assert.Empty(Changes(await EditAsync(page, new { what = "sound", line = 1, column = 1, x = 1.0 }, 0)));
    }

    [Fact]
    public async Task Sides_are_drawn_out_where_there_is_a_width_or_a_height()
    {
        await using var studio = await Studio.OpenAsync(("film.yaml", Film));
        await using var page = await OpenAsync(studio);
        await WritesAsync(page, new { what = "width", element = "box", x = 1.5 }, 0, "    width: 300", "    width: 450");
        await WritesAsync(page, new { what = "height", element = "px", x = 0.5 }, 0, "width: 80, height: 80, at: [200, 300]", "width: 80, height: 40, at: [200, 300]");
        Assert.Contains("that of its content", (await EditAsync(page, new { what = "width", element = "word", x = 1.5 }, 0)).GetProperty("reason").GetString(), StringComparison.Ordinal);
        foreach (var factor in new[] { 0, -3, 1e300 })
        {
            var edit = await EditAsync(page, new { what = "width", element = "box", x = factor }, 0);
            Assert.Contains(factor > 0 ? "    width: 20000" : "    width: 300", Apply(edit, Film), StringComparison.Ordinal);
        }

        await page.SayAsync(new { kind = "elements", view = 0, frame = 0 });
        var shown = (await page.HearAsync("elements")).GetProperty("elements").EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!);
        Assert.Equal((true, true, false), (shown["box"].GetProperty("hasWidth").GetBoolean(), shown["box"].GetProperty("hasHeight").GetBoolean(), shown["word"].GetProperty("hasWidth").GetBoolean()));
    }

    [Fact]
    public async Task What_is_tried_is_shown_and_is_not_the_text()
    {
        await using var studio = await Studio.OpenAsync();
        await using var page = await OpenAsync(studio);
        var before = (await page.FrameAsync(3, 1)).Pixels.Pixels.ToArray();
        var edit = new { what = "move", element = "box", x = 300.0, y = 0.0 };
        var tried = await EditAsync(page, edit, 3, tries: true);
        await page.HearAsync("state");
        Assert.NotEqual(before, (await page.FrameAsync(3, 2)).Pixels.Pixels);

        // The next try counts from the text, not from what was tried.
        Assert.Equal(tried.GetRawText(), (await EditAsync(page, edit, 3, tries: true)).GetRawText());
        await page.SayAsync(new { kind = "text", version = 1, text = Studio.Film });
        await page.HearAsync("state");
        Assert.Equal(before, (await page.FrameAsync(3, 3)).Pixels.Pixels);
    }

    private static (int line, int column) At(JsonElement film, string element, string verb)
    {
        var at = film.GetProperty("elements").EnumerateArray().First(e => e.GetProperty("id").GetString() == element)
            .GetProperty("actions").EnumerateArray().First(a => a.GetProperty("verb").GetString() == verb).GetProperty("at");
        return (at.GetProperty("line").GetInt32(), at.GetProperty("column").GetInt32());
    }

    private static int count;

    private static async Task<TestPage> OpenAsync(Studio studio)
    {
        var page = await TestPage.OpenAsync(studio.Address);
        var state = await page.HearAsync("state");
        Assert.Empty(state.GetProperty("problems").EnumerateArray().Where(p => p.GetProperty("severity").GetString() == "error").Select(p => p.GetProperty("message").GetString()));
        return page;
    }

    private static async Task<JsonElement> EditAsync(TestPage page, object edit, int frame, int view = 0, bool tries = false)
    {
        var order = ++count;
        await page.SayAsync(new { kind = "edit", order, version = 1, view, frame, tries, edit });
        return (await page.HearAsync("answer", m => m.GetProperty("order").GetInt32() == order)).GetProperty("result");
    }

    private static async Task<JsonElement> InspectAsync(TestPage page, string element)
    {
        var order = ++count;
        await page.SayAsync(new { kind = "inspect", order, version = 1, view = 0, frame = 0, element });
        return (await page.HearAsync("answer", m => m.GetProperty("order").GetInt32() == order)).GetProperty("result");
    }

    private static JsonElement Prop(JsonElement told, string name) => told.GetProperty("props").EnumerateArray().First(p => p.GetProperty("name").GetString() == name);

    private static List<(int Start, int Length, string Text)> Changes(JsonElement edit) =>
        [.. edit.GetProperty("changes").EnumerateArray().Select(c => (c.GetProperty("start").GetInt32(), c.GetProperty("length").GetInt32(), c.GetProperty("text").GetString()!))];

    private static string Apply(JsonElement edit, string text)
    {
        foreach (var (start, length, written) in Changes(edit).OrderByDescending(c => c.Start))
        {
            text = text[..start] + written + text[(start + length)..];
        }

        return text;
    }

    // The rest of the text is what it was.
    private static async Task WritesAsync(TestPage page, object edit, int frame, string before, string after, int view = 0)
    {
        var answer = await EditAsync(page, edit, frame, view);
        Assert.Equal("", answer.GetProperty("reason").GetString());
        Assert.Equal(Film.Replace(before, after, StringComparison.Ordinal), Apply(answer, Film));
    }
}
