using Catalogue.Core.Glossary;
using static Catalogue.Tests.Glossary.TermFinderTests;

namespace Catalogue.Tests.Glossary;

public class PlainLanguageTests
{
    private static readonly PlainLanguage Language =
        new(new TermFinder([Entry("borne wifi"), Entry("VPN")]), ["une", "pose", "dans", "votre", "magasin", "pour", "prix", "aujourd’hui"]);

    [Theory]
    [InlineData("Pose d’une borne wifi dans votre magasin, pour 2 prix", "")]
    [InlineData("Une borne pour votre VPN", "borne")]
    [InlineData("Prix aujourd’hui : un MPLS, deux mpls, l’IPoE", "un|MPLS|deux|IPoE")]
    [InlineData("", "")]
    public void What_is_neither_explained_nor_plain_is_pointed_out_once(string text, string words) =>
        string.Join('|', Language.Unexplained(text)).ShouldBe(words);
}
