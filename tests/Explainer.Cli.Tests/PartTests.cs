using System.Collections.Immutable;
using Explainer.Cli.Installation;
using Explainer.Cli.Progress;
using Explainer.Cli.Terminals;
using Explainer.Compute.Tables;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Tests;

/// <summary>Small parts on their own.</summary>
public sealed class PartTests
{
    [Fact]
    public void The_package_list_is_embedded_whole()
    {
        var lines = Repository.Read(".ci/packages").Split('\n').Count(line => line.Length > 0 && line[0] != '#');
        Assert.Equal(lines, DebianPackage.All.Count);
        Assert.All(DebianPackage.All, package => Assert.NotEmpty(package.Purpose));
    }

    [Fact]
    public void A_package_is_for_running_unless_it_says_otherwise() => Assert.Equal(
        [new DebianPackage("ffmpeg", "encodes", false), new DebianPackage("fonts-inter", "what we say", true)],
        DebianPackage.Parse("# A list.\nffmpeg # encodes\n\nfonts-inter   build # what we say\n"));

    [Fact]
    public void The_programs_own_fonts_and_what_links_and_tests_it_are_needed_for_building_only() => Assert.All(
        DebianPackage.All,
        package => Assert.Equal(package.Name is "chromium" or "poppler-utils" or "gcc" or "libc6-dev" || package.Name.StartsWith("fonts-", StringComparison.Ordinal), package.IsForBuilding));

    [Fact]
    public void What_dpkg_says_is_understood() => Assert.Equal(
        ["ffmpeg"], InstalledPackages.Parse("ffmpeg install ok installed\nlibcairo2 deinstall ok config-files\nx unknown ok not-installed\n"));

    [Fact]
    public void A_plain_table_lines_its_numbers_up()
    {
        var table = new TextTable("Title", ["", "rate"], [ImmutableArray.Create("a", "1 GB/s"), ImmutableArray.Create("long", "10 GB/s")], ["Note."]);
        Assert.Equal("Title\n           rate\n  a      1 GB/s\n  long  10 GB/s\nNote.\n\n", TableWriter.Plain(table));
    }

    [Fact]
    public void A_framed_table_holds_every_cell()
    {
        var text = FramedTable.Write(new TextTable("A [title]", ["", "rate"], [ImmutableArray.Create("row [1]", "10 GB/s")], ["Note."]));
        Assert.All((string[])["A [title]", "row [1]", "10 GB/s", "Note.", "\u256d"], part => Assert.Contains(part, text, StringComparison.Ordinal));

        // All lines of the frame end below each other.
        var lines = System.Text.RegularExpressions.Regex.Replace(text, "\e\\[[0-9;]*m", "").Split('\n');
        Assert.Single(lines[1..6].Select(line => line.Length).Distinct());
    }

    [Fact]
    public void Speed_is_that_of_the_last_seconds()
    {
        var clock = new SetClock();
        var meter = new RateMeter(clock);
        meter.Mark(0);
        for (var second = 1; second <= 20; second++)
        {
            clock.Seconds = second;
            meter.Mark(second <= 10 ? second * 100 : 1000 + ((second - 10) * 10));
        }

        Assert.Equal(10, meter.PerSecond, 6);
    }

    [Fact]
    public void Colours_are_only_added()
    {
        var source = new SourceText("film.yaml", "title: x\nbeats: y\n");
        var diagnostic = ValueRules.WrongTypeBeats.With("a text").At(new SourceSpan(source, 2, 8, 2, 9));
        using var plain = new StringWriter();
        using var colored = new StringWriter();
        DiagnosticPrinter.Write(new CleanWriter(plain), [diagnostic], colored: false);
        DiagnosticPrinter.Write(new CleanWriter(colored), [diagnostic], colored: true);
        Assert.Contains("\e[31m", colored.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), System.Text.RegularExpressions.Regex.Replace(colored.ToString(), "\e\\[[0-9;]*m", ""));
    }

    private sealed class SetClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    [Fact]
    public void What_each_part_is_for_stands_in_one_column_apart_from_the_longest_name()
    {
        var lines = Runner.Run("doctor").Output.Split('\n').Where(l => l.StartsWith("  ok ", StringComparison.Ordinal) || l.StartsWith("  missing", StringComparison.Ordinal)).ToList();
        var font = Assert.Single(lines, l => l.Contains("font TeX Gyre Pagella Math", StringComparison.Ordinal));
        var column = font.IndexOf("comes with the program", StringComparison.Ordinal);
        Assert.Contains("font TeX Gyre Pagella Math  ", font, StringComparison.Ordinal);
        Assert.All(lines, l => Assert.True(l[column - 1] == ' ' && l[column - 2] == ' ' && l[column] != ' ', l));
    }
}
