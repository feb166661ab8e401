using Catalogue.Core.Shared;

namespace Catalogue.Tests.Shared;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("essai.example", "https://essai.example")]
    [InlineData("www.essai.example/page?suite=http://essai.example", "https://www.essai.example/page?suite=http://essai.example")]
    [InlineData("essai.example:8080", "https://essai.example:8080")]
    [InlineData("http://essai.example", "http://essai.example")]
    [InlineData("HTTPS://Essai.example/Page", "HTTPS://Essai.example/Page")]
    public void Address_TypedWithoutItsBeginning_IsCompleted(string typed, string whole)
    {
        WebAddress.Whole(typed).ShouldBe(whole);
        WebAddress.IsSound(whole).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("néant")]
    [InlineData("n.c.")]
    [InlineData("12.50")]
    [InlineData("pas une adresse.")]
    [InlineData("contact@essai.example")]
    [InlineData("https://moi:secret@essai.example")]
    [InlineData("ftp://essai.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://essai.example/%0aalert(1)")]
    [InlineData("file:///etc/essai.example")]
    public void Text_ThatIsNoAddress_StaysAsItWasTyped(string typed)
    {
        WebAddress.Whole(typed).ShouldBe(typed);
        WebAddress.IsSound(typed).ShouldBeFalse();
    }
}
