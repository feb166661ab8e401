using Catalogue.Core.Files;
using Catalogue.Core.Programmes;
using Catalogue.Web.Infrastructure;

namespace Catalogue.Tests.Programmes;

public sealed class ProgrammeThemeTests
{
    [Theory]
    [InlineData("theme: etat", "etat")]
    [InlineData("theme: neutre", "neutre")]
    [InlineData("notice_days: 15", "etat")]
    public void Theme_OfAProgrammeFile_IsTheOneItsPagesBear(string line, string theme) =>
        PageTheme.Of(Programme.From(Read(line))).Code.ShouldBe(theme);

    [Fact]
    public void Theme_ThatDoesNotExist_IsRefusedWithThoseThatDo() =>
        Should.Throw<SyncFileException>(() => Read("theme: royal")).Message.ShouldContain("etat, neutre");

    private static ProgrammeFile Read(string line)
    {
        using var file = new StringReader(
            $"reference: essai\nname: Essai\nedition: Édition d’essai\nstarts_on: 2026-01-01\nends_on: 2026-12-31\n{line}\n");
        return SyncFolder.ReadYaml<ProgrammeFile>(file, "essai.yml");
    }
}
