using System.Numerics;

namespace Catalogue.Core.Search.Indexing;

/// <summary>Sets of document numbers, one bit each, in words of 64.</summary>
internal static class Bits
{
    public static int WordsFor(int count) => (count + 63) >> 6;

    public static bool Has(ReadOnlySpan<ulong> bits, int number) => (bits[number >> 6] >> number & 1) != 0;

    public static void Set(Span<ulong> bits, int number) => bits[number >> 6] |= 1UL << number;

    public static void Clear(Span<ulong> bits, int number) => bits[number >> 6] &= ~(1UL << number);

    /// <summary>How many numbers two sets of the same size have in common.</summary>
    public static int CountCommon(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var count = 0;
        for (var word = 0; word < left.Length; word++) count += BitOperations.PopCount(left[word] & right[word]);
        return count;
    }

    /// <summary>The set of all numbers below a count.</summary>
    public static ulong[] All(int count)
    {
        var bits = new ulong[WordsFor(count)];
        bits.AsSpan().Fill(ulong.MaxValue);
        if ((count & 63) != 0) bits[^1] = (1UL << count) - 1;
        return bits;
    }
}
