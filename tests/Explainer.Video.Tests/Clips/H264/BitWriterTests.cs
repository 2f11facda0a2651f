using Explainer.Video.Clips.H264;

namespace Explainer.Video.Tests.Clips.H264;

public class BitWriterTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var chance = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var numbers = Enumerable.Range(0, 50).Select(_ => (Kind: chance.Next(3), Value: chance.Next(1 << chance.Next(1, 20)))).ToList();
            var writer = new BitWriter();
            foreach (var (kind, value) in numbers)
            {
                switch (kind)
                {
                    case 0: writer.Bits((uint)value, 20); break;
                    case 1: writer.Unsigned((uint)value); break;
                    default: writer.Signed(value - 500); break;
                }
            }

            writer.End();
            var reader = new BitReader(writer.Bytes.ToArray());
            foreach (var (kind, value) in numbers)
            {
                Assert.Equal(value, kind switch { 0 => (int)reader.Bits(20), 1 => (int)reader.Unsigned(), _ => reader.Signed() + 500 });
            }
        }
    }

    [Theory]
    [InlineData(0u, "1")]
    [InlineData(1u, "010")]
    [InlineData(4u, "00101")]
    [InlineData(8160u, "0000000000001111111100001")]
    public void Unsigned_numbers_are_Exp_Golomb_codes(uint value, string bits)
    {
        var writer = new BitWriter();
        writer.Unsigned(value);
        writer.End();
        Assert.StartsWith(bits, string.Concat(writer.Bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0'))));
    }

    [Fact]
    public void A_unit_never_holds_what_looks_like_the_start_of_another()
    {
        var chance = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var content = Enumerable.Range(0, 60).Select(_ => (byte)chance.Next(5)).ToList();
            var unit = NetworkUnit.Of(0x65, content);
            for (var i = 1; i + 2 < unit.Length; i++)
            {
                Assert.False(unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] < 3);
            }

            Assert.Equal(content, NetworkUnit.Content(unit));
        }
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0 })]
    public void A_unit_that_ends_before_it_should_is_told(byte[] content) => Assert.Throws<InvalidDataException>(() => new BitReader(content).Unsigned());
}
