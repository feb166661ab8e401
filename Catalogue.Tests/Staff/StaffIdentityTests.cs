using System.Text.Json;
using Catalogue.Web.Infrastructure.Security.Staff;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Catalogue.Tests.Staff;

public sealed class StaffIdentityTests
{
    private static readonly StaffProviderOptions ProConnect = new() { Authority = "https://identite.example", NameClaims = "given_name usual_name", RoleClaim = "" };

    [Theory]
    [InlineData("""{"email":"a@b.example","email_verified":true}""", false, true)]
    [InlineData("""{"email":"a@b.example","email_verified":"true"}""", true, false)]
    [InlineData("""{"email":"a@b.example","email_verified":false}""", true, false)]
    [InlineData("""{"email":"a@b.example"}""", false, false)]
    [InlineData("""{"email":"a@b.example"}""", true, true)]
    [InlineData("""{"email_verified":true}""", true, false)]
    public void Email_IsTheirs_WhenTheProviderSaysSoOrIsKnownToSeeToIt(string told, bool vouches, bool expected) =>
        Identity(told, ProConnect with { VouchesForEmails = vouches }).IsEmailVerified.ShouldBe(expected);

    [Theory]
    [InlineData("""{"given_name":"Inès","usual_name":"Exemple"}""", "Inès Exemple")]
    [InlineData("""{"given_name":" ","usual_name":"Exemple"}""", "Exemple")]
    [InlineData("""{"given_name":1,"email":"a@b.example"}""", "a@b.example")]
    [InlineData("{}", "quelqu-un")]
    public void Name_IsMadeOfWhatIsTold(string told, string expected) => Identity(told, ProConnect).Name.ShouldBe(expected);

    [Theory]
    [InlineData("roles", """{"roles":["a","b",3]}""", "a b")]
    [InlineData("roles", """{"roles":"a"}""", "a")]
    [InlineData("roles", """{"roles":{"a":1}}""", "")]
    [InlineData("roles", "{}", "")]
    [InlineData("", """{"roles":["a"],"":["b"]}""", "")]
    public void Roles_AreThoseOfTheClaim(string claim, string told, string expected) =>
        string.Join(' ', Identity(told, ProConnect with { RoleClaim = claim }).Roles).ShouldBe(expected);

    private static StaffIdentity Identity(string told, StaffProviderOptions options) => StaffIdentity.From(
        new KnownProvider(options, new OpenIdConnectConfiguration { Issuer = options.Authority }, default),
        "jeton",
        JsonSerializer.Deserialize<JsonElement>("""{"sub":"quelqu-un"}"""),
        JsonSerializer.Deserialize<JsonElement>(told));
}
