using System.Text;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Drawings;

/// <summary>Files that are nearly right: whatever is in them, reading ends, in a drawing or in faults with lines.</summary>
public sealed class SvgFuzzTests
{
    private static readonly string[] Pieces =
        ["<", ">", "/>", "\"", "0", "-", ".", "1e9", "NaN", "%", "url(#tyre)", "url(#", "#", "{", "}", ".a{fill:red}", "rotate(", "scale(0)", "M", "Z", "A", "&amp;", "\n", "<g>", "</g>", "<use href=\"#cab\"/>",
        "<text>x", "viewBox=\"0 0 0 0\"", "viewBox=\"0 0 .002 .002\"", "stroke=\"red\" stroke-dasharray=\"0 0\"", "id=\"\"", "transform=\"matrix(1 1 1 1 0 0)\"", "font-size=\"0\"", "width=\"1e7\"", "class=\"", "style=\"", ";:;", "😀"];

    public static TheoryData<string> Files => [.. Repository.Files("assets/drawings", "*.svg")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_drawing_is_read_or_refused(string path)
    {
        var whole = Repository.Read(path);
        var random = new Random(20261126);
        var look = new Look(Landscape, BuiltInThemes.Midnight, Typesetter, "en");
        var read = 0;
        for (var i = 0; i < 1500; i++)
        {
            var text = new StringBuilder(whole);
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                var at = random.Next(text.Length);
                var piece = Pieces[random.Next(Pieces.Length)];
                _ = random.Next(3) switch { 0 => text.Insert(at, piece), 1 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)), _ => text.Replace(text[at].ToString(), piece, at, 1) };
            }

            var (drawing, faults) = SvgReader.Read(Encoding.UTF8.GetBytes(text.ToString()), look);
            Assert.True(drawing is not null || faults.Any(f => f.IsError), text.ToString());
            Assert.All(faults, f => Assert.True(f.Line > 0 && f.What.Length > 0));
            if (drawing is null)
            {
                continue;
            }

            read++;
            var film = Film(Make("Drawing", ("file", PropValue.Of(drawing))));
            foreach (var command in film.At(1).Commands)
            {
                Assert.True(double.IsFinite(command.Bounds.X + command.Bounds.Y + command.Bounds.Width + command.Bounds.Height), text.ToString());
            }
        }

        Assert.True(read > 100, $"{read}");
    }
}
