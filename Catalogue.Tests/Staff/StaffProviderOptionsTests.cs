using Catalogue.Web.Infrastructure.Security.Staff;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Catalogue.Tests.Staff;

public sealed class StaffProviderOptionsTests
{
    private static readonly StaffProviderOptions Good = new() { Authority = "https://identite.example/api/v2", ClientId = "catalogue", ClientSecret = "secret" };

    [Theory]
    [InlineData("https://identite.example/api/v2", true)]
    [InlineData("https://identite.example:8443/", true)]
    [InlineData("http://identite.example", false)]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("http://localhost:5000", false)]
    [InlineData("https://localhost", false)]
    [InlineData("https://127.1.2.3", false)]
    [InlineData("https://[::1]", false)]
    [InlineData("https://0.0.0.0", false)]
    [InlineData("https://identite.example?a=b", false)]
    [InlineData("https://quelqu-un@identite.example", false)]
    [InlineData("ftp://identite.example", false)]
    [InlineData("identite.example", false)]
    [InlineData(" ", false)]
    public void Authority_OutsideDevelopment_IsFarAwayAndProtected(string authority, bool isGood) =>
        ((Good with { Authority = authority }).Objection(isDevelopment: false) is null).ShouldBe(isGood);

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("https://identite.example", true)]
    [InlineData("http://identite.example", false)]
    public void Authority_InDevelopment_MayAlsoBeThisMachine(string authority, bool isGood) =>
        ((Good with { Authority = authority }).Objection(isDevelopment: true) is null).ShouldBe(isGood);

    [Fact]
    public void Setting_ThatIsMissing_IsNamed()
    {
        (Good with { ClientId = "" }).Objection(false)!.ShouldContain("Staff:Provider:ClientId");
        (Good with { ClientSecret = "" }).Objection(false)!.ShouldContain("Staff:Provider:ClientSecret");
        (Good with { Scopes = "email" }).Objection(false)!.ShouldContain("« openid »");
        (Good with { NameClaims = " " }).Objection(false)!.ShouldContain("Staff:Provider:NameClaims");
        (Good with { Authority = "" }).Objection(false)!.ShouldContain("Staff:Provider:Authority");
        new StaffProviderOptions().Objection(false).ShouldBeNull();
    }

    [Fact]
    public void Settings_OfTheConfiguration_AreRead()
    {
        var options = Read("Production", ("Authority", "https://identite.example"), ("ClientId", "catalogue"), ("ClientSecret", "secret"), ("AcrValues", "eidas2 eidas3"), ("NameClaims", "given_name usual_name"), ("RoleClaim", ""));

        options.Levels.ShouldBe(["eidas2", "eidas3"]);
        options.Names.ShouldBe(["given_name", "usual_name"]);
        options.Scopes.ShouldContain("openid");
        options.RoleClaim.ShouldBeEmpty();
    }

    [Fact]
    public void ProviderOfThisMachine_InProduction_StopsTheSite() =>
        Should.Throw<UnusableStaffProviderException>(() => Read("Production", ("Authority", "http://127.0.0.1:5000"), ("ClientId", "catalogue"), ("ClientSecret", "secret")))
            .Message.ShouldContain("ne peut servir qu’en développement");

    [Fact]
    public void Settings_Written_KeepTheirSecret() => $"{Good}".ShouldNotContain("secret");

    private static StaffProviderOptions Read(string environment, params (string Name, string Value)[] settings) => StaffProviderOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Staff:Provider:{setting.Name}", (string?)setting.Value))).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
