using Explainer.Editing.Services;

namespace Explainer.Editing.Tests.Services;

/// <summary>Names are followed to where they are given and used, and renamed wherever they stand.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("show: [title, row]", "show: [ti‸tle, row]", "title: { component: Text")]
    [InlineData("\"row[1]\"", "\"ro‸w[1]\"", "row: { component: TokenRow")]
    [InlineData("along: road", "along: ‸road", "road: { component: Path")]
    [InlineData("show: one.head", "show: o‸ne.head", "one: { use: card")]
    [InlineData("show: one.head", "show: one.he‸ad", "head: { component: Text")]
    [InlineData("show: foot", "show: fo‸ot", "foot: { component: Text")]
    [InlineData("below: head", "below: he‸ad", "head: { component: Text")]
    [InlineData("below: title", "below: ti‸tle", "title: { component: Text")]
    [InlineData("use: card", "use: ca‸rd", "card: { parameters")]
    [InlineData("\"at {use}\"", "\"at {u‸se}\"", "use: { reference")]
    [InlineData("{= use / 2 }", "{= u‸se / 2 }", "use: { reference")]
    [InlineData("\"at {use}\"", "\"at {u‸se:0|accent}\"", "use: { reference")]
    [InlineData("text: $word", "text: $wo‸rd", "word: null")]
    [InlineData("at: [go]", "at: [g‸o]", "go] we begin")]
    [InlineData("show: cell-2", "show: cell‸-2", "cell-$i")]
    public void A_name_leads_to_where_it_is_given(string piece, string marked, string given)
    {
        var (document, at) = Written.In(piece, marked);
        var place = Names.Definition(document, at);
        Assert.NotNull(place);
        Assert.Null(place.File);
        Assert.StartsWith(given, document.Text[place.Span.Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_included_files_lead_there()
    {
        using var scratch = new Scratch();
        var other = scratch.Write("other.yaml", "templates:\n  box: { component: Shape }\ndata:\n  n: { reference: 1, source: s }\n");
        var text = "include: other.yaml\nelements: { a: { use: box }, b: { component: Text, text: \"{n}\" } }";
        var document = Written.Document(text, scratch.At("film.yaml"));
        Assert.Equal(other, Names.Definition(document, text.IndexOf("box", StringComparison.Ordinal))?.File);
        Assert.Equal(other, Names.Definition(document, text.IndexOf("{n}", StringComparison.Ordinal) + 1)?.File);
        Assert.Equal(other, Names.Definition(document, text.IndexOf("other", StringComparison.Ordinal))?.File);
        Assert.Null(Names.Rename(document, text.IndexOf("box", StringComparison.Ordinal), "crate").Edit);
    }

    [Theory]
    [InlineData("bo‸x:", "crate", "use: crate, wide: 3", "templates:\n  crate: ")]
    [InlineData("wi‸de: 1", "broad", "use: box, broad: 3", "parameters: { broad: 1 }, component: Shape, width: $broad")]
    [InlineData("n‸: {", "amount", "text: \"{amount}\"", "amount: { reference")]
    public void A_name_is_renamed_in_the_storyboards_that_include_its_file(string marked, string newName, string there, string here)
    {
        const string Library = "templates:\n  box: { parameters: { wide: 1 }, component: Shape, width: $wide, height: 5 }\ndata:\n  n: { reference: 1, source: s }\n";
        const string User = "include: parts/library.yaml\nelements: { a: { use: box, wide: 3 }, b: { component: Text, text: \"{n}\" } }\n";
        using var scratch = new Scratch();
        var library = scratch.Write("parts/library.yaml", Library);
        var film = scratch.Write("film.yaml", User);
        var inner = scratch.Write("parts/inner/film.yaml", User.Replace("parts/library", "../library", StringComparison.Ordinal));
        scratch.Write("parts/other.yaml", "elements: { a: { use: box, wide: 3 } }\n");
        scratch.Write("parts/through.yaml", "include: library.yaml\n");
        var through = scratch.Write("parts/film.yaml", User.Replace("parts/library", "through", StringComparison.Ordinal));
        var at = Library.IndexOf(marked.Replace("‸", "", StringComparison.Ordinal), StringComparison.Ordinal) + marked.IndexOf('‸', StringComparison.Ordinal);
        var renaming = FolderNames.Rename(Written.Document(Library, library), at, newName, scratch.Folder, path => Written.Document(File.ReadAllText(path), path, [scratch.Folder]));
        Assert.Equal("", renaming.Reason);
        Assert.Contains(here, renaming.Edit!.Apply(Library), StringComparison.Ordinal);
        Assert.Equal([film, through, inner], renaming.Others.Select(o => o.Document.Path));
        Assert.All(renaming.Others, o => Assert.Contains(there, o.Edit.Apply(o.Document.Text), StringComparison.Ordinal));

        scratch.Write("parts/film.yaml", $"include: library.yaml\ntemplates: {{ {newName}: {{ component: Text, text: x }} }}\ndata: {{ {newName}: {{ reference: 2, source: t }} }}\nelements: {{ a: {{ use: box, wide: 3 }}, b: {{ component: Text, text: \"{{n}}\" }} }}\n");
        var taken = FolderNames.Rename(Written.Document(Library, library), at, newName, scratch.Folder, path => Written.Document(File.ReadAllText(path), path, [scratch.Folder]));
        Assert.Equal(newName == "broad" ? "" : $"\"{newName}\" is taken in film.yaml.", taken.Reason);
    }

    [Fact]
    public void A_folder_with_more_storyboards_than_are_read_is_told_and_not_renamed_in_part()
    {
        const string Library = "templates:\n  box: { component: Shape }\n";
        using var scratch = new Scratch();
        var library = scratch.Write("library.yaml", Library);
        var film = scratch.Write("film.YAML", "include: library.yaml\nelements: { a: { use: box } }\n");
        scratch.Write("film.notes.yaml", "include box\n");
        for (var i = 0; i < 999; i++)
        {
            scratch.Write($"many/{i}.yaml", "title: x\n");
        }

        var at = Library.IndexOf("box", StringComparison.Ordinal);
        var renaming = FolderNames.Rename(Written.Document(Library, library), at, "crate", scratch.Folder, Read);
        Assert.Equal(film, Assert.Single(renaming.Others).Document.Path);

        scratch.Write("many/more.yml", "title: x\n");
        renaming = FolderNames.Rename(Written.Document(Library, library), at, "crate", scratch.Folder, Read);
        Assert.Null(renaming.Edit);
        Assert.StartsWith("There are more than 1000 storyboards in this folder", renaming.Reason, StringComparison.Ordinal);

        StoryboardDocument Read(string path) => Written.Document(File.ReadAllText(path), path, [scratch.Folder]);
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        using var scratch = new Scratch();
        using var make = System.Diagnostics.Process.Start("mkfifo", [scratch.At("pipe.yaml")]);
        make.WaitForExit();
        Assert.Null(StoryboardDocument.Read(scratch.At("pipe.yaml")));
    }

    [Fact]
    public void Files_outside_of_the_folder_are_not_read()
    {
        using var scratch = new Scratch();
        scratch.Write("secret.yaml", "templates:\n  box: { component: Shape }\n");
        var text = "include: ../secret.yaml\nelements: { a: { use: box } }";
        var document = Written.Document(text, scratch.Write("inner/film.yaml", text));
        Assert.Null(Names.Definition(document, text.IndexOf("box", StringComparison.Ordinal)));
        Assert.Null(Names.Definition(document, text.IndexOf("secret", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("title: { component", "ti‸tle: { component", 4)]
    [InlineData("use: { reference", "u‸se: { reference", 4)]
    [InlineData("head: { component", "he‸ad: { component", 3)]
    [InlineData("card: { parameters", "ca‸rd: { parameters", 2)]
    public void All_uses_are_found(string piece, string marked, int count)
    {
        var (document, at) = Written.In(piece, marked);
        Assert.Equal(count, Names.References(document, at, withDefinition: true).Count);
        Assert.Equal(count - 1, Names.References(document, at, withDefinition: false).Count);
    }

    [Theory]
    [InlineData("show: [title, row]", "show: [ti‸tle, row]", "heading", "heading: { component: Text|below: heading }|show: [heading, row]|move: heading,")]
    [InlineData("\"row[1]\"", "\"ro‸w[1]\"", "words", "words: { component: TokenRow|show: [title, words]|activate: \"words[1]\"")]
    [InlineData("show: one.head", "show: one.he‸ad", "top", "top: { component: Text|below: top }|show: one.top")]
    [InlineData("show: one.head", "show: o‸ne.head", "two", "two: { use: card|show: two.head")]
    [InlineData("\"at {use}\"", "\"at {u‸se}\"", "part", "part: { reference|{= part / 2 }|\"at {part}\"|utilization: \"{part}\"")]
    [InlineData("at: [go]", "at: [g‸o]", "start", "Now [start] we|at: [start]")]
    [InlineData("text: $word", "text: $wo‸rd", "say", "parameters: { say: null|text: $say|use: card, say: hi")]
    [InlineData("use: card, word: hi", "use: card, w‸ord: hi", "say", "parameters: { say: null|text: $say|use: card, say: hi")]
    [InlineData("use: card", "use: ca‸rd", "sheet", "sheet: { parameters|use: sheet")]
    public void A_name_is_renamed_wherever_it_stands(string piece, string marked, string newName, string expected)
    {
        var (document, at) = Written.In(piece, marked);
        var renaming = Names.Rename(document, at, newName);
        Assert.Equal("", renaming.Reason);
        var after = renaming.Edit!.Apply(document.Text);
        Assert.All(expected.Split('|'), e => Assert.Contains(e, after, StringComparison.Ordinal));
        Assert.Equal(expected.Split('|').Length, renaming.Edit.Changes.Length);
        Assert.Equal(document.Text, renaming.Edit.Inverse(document.Text).Apply(after));
    }

    [Theory]
    [InlineData("show: [title, row]", "show: [ti‸tle, row]", "row", "taken")]
    [InlineData("show: [title, row]", "show: [ti‸tle, row]", "Big Title", "small letters")]
    [InlineData("show: [title, row]", "show: [ti‸tle, row]", "frame", "whole picture")]
    [InlineData("show: cell-2", "show: cell‸-2", "box", "loop")]
    [InlineData("duration: 5s", "dur‸ation: 5s", "x", "no name of yours")]
    public void What_cannot_be_renamed_says_why(string piece, string marked, string newName, string reason)
    {
        var (document, at) = Written.In(piece, marked);
        var renaming = Names.Rename(document, at, newName);
        Assert.Null(renaming.Edit);
        Assert.Contains(reason, renaming.Reason, StringComparison.Ordinal);
    }
}
