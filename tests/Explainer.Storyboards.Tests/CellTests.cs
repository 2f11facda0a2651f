using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Tests;

/// <summary>Cells that come one by one and stand in the light, and messages that stream.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("rows", 1, 1, 2, 2)]
    [InlineData("columns", 1, 2, 1, 2)]
    [InlineData("cells", 1, 2, 3, 4)]
    [InlineData("diagonals", 1, 2, 2, 3)]
    public void Cells_come_in_the_order_that_is_asked_for(string by, params int[] starts)
    {
        var table = Film($"{{ at: 1s, reveal: x, by: {by}, stagger: 1s, over: 0.5s }}", "component: Table, rows: [[a, b], [c, d]]");
        Assert.Equal(starts, Enumerable.Range(0, 4).Select(cell => FirstSeen(table, cell)));
    }

    [Fact]
    public void A_row_comes_by_itself_and_only_what_is_used_counts()
    {
        var row = Film("{ at: 1s, reveal: \"x[1]\", by: cells, stagger: 1s, over: 0.5s }", "component: Matrix, rows: 3, columns: 3, shape: lower");
        Assert.Equal([0, 0, 0, 1, 2, 0, 0, 0, 0], Enumerable.Range(0, 9).Select(cell => FirstSeen(row, cell)));
        var all = Film("{ at: 1s, reveal: x, by: cells, stagger: 1s, over: 0.5s }", "component: Matrix, rows: 3, columns: 3, shape: lower");
        Assert.Equal([1, 0, 0, 2, 3, 0, 4, 5, 6], Enumerable.Range(0, 9).Select(cell => FirstSeen(all, cell)));
    }

    [Fact]
    public void What_is_in_focus_is_set_back_by_unfocus()
    {
        var table = Film("{ at: 1s, focus: x, rows: [1], columns: [0], over: 1s }\n      - { at: 3s, focus: \"x[0]\", over: 1s }\n      - { at: 5s, unfocus: x, over: 1s }", "component: Table, rows: [[a, b], [c, d]]");
        var (rows, columns) = (Prop(table, "lit-rows"), Prop(table, "lit-columns"));
        Assert.Empty(table.At(rows, 0.5).Numbers);
        Assert.Equal([1.0], table.At(rows, 2).Numbers);
        Assert.Equal([0.0], table.At(columns, 2).Numbers);
        Assert.Equal([0.0], table.At(rows, 4).Numbers);
        Assert.Empty(table.At(columns, 4).Numbers);
        Assert.Empty(table.At(rows, 6).Numbers);
    }

    [Fact]
    public void An_answer_takes_as_long_as_its_words_and_what_follows_waits_for_it()
    {
        var chat = Film(
            "{ at: 1s, say: \"x[1]\" }\n      - { after: 1s, say: \"x[2]\" }\n      - { after: 0s, say: \"x[3]\", over: 2s }",
            "component: Chat, rate: 2, messages: [[you, Why?], [model, one two three four five six], [you, And?], [model, one two]]");
        var (said, there) = (Prop(chat, "said"), Prop(chat, "there"));
        Assert.Equal(1, chat.At(there, 0, 0).Number);
        Assert.Equal(0, chat.At(there, 1, 0.9).Number);
        Assert.Equal(0.5, chat.At(said, 1, 2.5).Number, 1e-6);
        Assert.Equal(1, chat.At(said, 1, 4).Number);
        Assert.Equal(0, chat.At(there, 2, 4.95).Number);
        Assert.Equal(1, chat.At(there, 2, 5.36).Number, 1e-6);
        Assert.Equal(0.5, chat.At(said, 3, 5.35 + 1).Number, 1e-6);
    }

    [Fact]
    public void A_whole_conversation_is_said_one_after_the_other()
    {
        var chat = Film("{ at: 0s, say: x, stagger: 1s }", "component: Chat, by: characters, rate: 10, messages: [[you, Why?], [model, ten of them], [model, so]]");
        var said = Prop(chat, "said");
        Assert.Equal(0, chat.At(said, 1, 1.34).Number);
        Assert.Equal(0.5, chat.At(said, 1, 1.35 + 0.55).Number, 0.06);
        Assert.Equal(0, chat.At(said, 2, 3.3).Number);
        Assert.Equal(1, chat.At(said, 2, 4).Number);
    }

    private static PropDefinition Prop(Element element, string name) => element.Component.Definition.Props.Single(p => p.Name == name);

    // The second in which a cell begins to come; 0 when it is always there.
    private static int FirstSeen(Element element, int cell)
    {
        var revealed = Prop(element, "revealed");
        return Enumerable.Range(0, 10).First(s => element.At(revealed, cell, s + 0.6).Number > 0);
    }

    private static Element Film(string action, string element) => Compiler.Good(
        $"title: t\nelements:\n  x: {{ {element} }}\nbeats:\n  - id: one\n    duration: 12s\n    actions:\n      - {{ at: 0s, show: x }}\n      - {action}\n").Timeline!.Roots.Single();
}
