using System.Text;
using Catalogue.Core.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Files;

public sealed class BoundedLinesTests
{
    [Fact]
    public async Task Line_LongerThanTheLimit_IsNotGivenAndTheNextOneIs()
    {
        var lines = await ReadAsync("aaaa\nbbbbb\ncc", maxBytes: 4);

        lines.ShouldBe([(1, "aaaa"), (2, null), (3, "cc")]);
    }

    [Fact]
    public async Task Line_OfWindows_LosesWhatEndsIt() => (await ReadAsync("a\r\n\r\nb\r\n", 10)).ShouldBe([(1, "a"), (2, ""), (3, "b")]);

    [Fact]
    public async Task File_WithoutAnything_HasNoLine() => (await ReadAsync("", 10)).ShouldBeEmpty();

    [Fact]
    public void Lines_WhateverTheirLengths_AreThoseWritten() => Prop.ForAll(
        Gen.Choose(0, 100_000).ListOf(8).ToArbitrary(),
        async lengths =>
        {
            var written = lengths.Select((length, rank) => new string((char)('a' + rank), length)).ToList();

            var lines = await ReadAsync(string.Concat(written.Select(line => line + "\n")), 70_000);

            lines.ShouldBe([.. written.Select((line, rank) => (rank + 1, line.Length > 70_000 ? null : line))]);
        }).QuickCheckThrowOnFailure();

    private static async Task<List<(int Number, string? Text)>> ReadAsync(string text, int maxBytes)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        List<(int, string?)> lines = [];
        await foreach (var line in BoundedLines.ReadAsync(file, maxBytes))
            lines.Add((line.Number, line.Bytes is null ? null : Encoding.UTF8.GetString(line.Bytes)));
        return lines;
    }
}
