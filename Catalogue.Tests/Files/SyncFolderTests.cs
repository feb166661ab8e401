using Catalogue.Core.Files;

namespace Catalogue.Tests.Files;

public sealed class SyncFolderTests
{
    [Theory]
    [InlineData("first: [{ name: un, number: 1 }]", "essai.yml: what ends at line 1 lacks second")]
    [InlineData("{}", "essai.yml: what ends at line 1 lacks first, second")]
    [InlineData("first:\n  - name: un\n    number: 1\n  - name: deux\nsecond: 2", "essai.yml: what ends at line 4 lacks number")]
    [InlineData("first: []\nsecond: 2\nthird: 3", "essai.yml: line 3: Property 'third' not found on type")]
    [InlineData("first: []\nsecond: 2\nsecond: 3", "essai.yml: line 3: Encountered duplicate key second")]
    public void File_ThatLacksOrAddsKeys_IsRefusedWithTheirNamesAndLine(string text, string reason)
    {
        using var file = new StringReader(text);

        Should.Throw<SyncFileException>(() => SyncFolder.ReadYaml<Outer>(file, "essai.yml")).Message.ShouldStartWith(reason);
    }

    internal sealed class Outer
    {
        public required List<Inner> First { get; set; }

        public required int Second { get; set; }
    }

    internal sealed class Inner
    {
        public required string Name { get; set; }

        public required int Number { get; set; }
    }
}
