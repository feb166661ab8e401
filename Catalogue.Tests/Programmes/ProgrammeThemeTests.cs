using Catalogue.Core.Files;
using Catalogue.Core.Programmes;
using Catalogue.Web.Infrastructure;

namespace Catalogue.Tests.Programmes;

public sealed class ProgrammeThemeTests
{
    [Theory]
    [InlineData("etat", "etat")]
    [InlineData("neutre", "neutre")]
    [InlineData(null, "etat")]
    public void Theme_OfAProgrammeFile_IsTheOneItsPagesBear(string? written, string theme) =>
        PageTheme.Of(Programme.From(ProgrammeLines.ReadWith("theme", written))).Code.ShouldBe(theme);

    [Fact]
    public void Theme_ThatDoesNotExist_IsRefusedWithThoseThatDo() =>
        Should.Throw<SyncFileException>(() => ProgrammeLines.ReadWith("theme", "royal")).Message.ShouldContain("etat, neutre");
}
