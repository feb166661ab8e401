using Catalogue.Web.Pages.Partners;

namespace Catalogue.Tests.Pages.Partners;

public sealed class PartnerLinksTests
{
    [Theory]
    [InlineData("https://exemple.fr/boutique", "https://exemple.fr/boutique")]
    [InlineData("http://exemple.fr", "http://exemple.fr/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,bonjour", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//exemple.fr", null)]
    [InlineData("exemple.fr", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Website_Declared_IsALinkOnlyToTheWeb(string? declared, string? link) =>
        PartnerLinks.Website(declared).ShouldBe(link);

    [Theory]
    [InlineData("04 65 71 00 12")]
    [InlineData("04\u00a065\u00a071\u00a000\u00a012")]
    [InlineData("0465710012")]
    public void Call_OfANumberAsPeopleWriteIt_HasNoSpace(string phone) => PartnerLinks.Call(phone).ShouldBe("tel:0465710012");
}
