using Catalogue.Web.Infrastructure.Mailing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Catalogue.Tests.Infrastructure.Mailing;

public sealed class MailSettingsTests
{
    private const string From = "Mail:From=Catalogue <ne-pas-repondre@catalogue.example>", Host = "Mail:Smtp:Host=mail.catalogue.example";

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Development", typeof(KeptTransport))]
    public void Mails_WithoutAServer_WaitExceptWherePeopleDevelop(string environment, Type? transport) =>
        Read(environment).Transport?.GetType().ShouldBe(transport);

    [Fact]
    public void Server_WithoutMore_IsSpokenToEncryptedOnTheUsualPort()
    {
        var settings = Read("Production", From, Host);

        settings.Transport.ShouldBeOfType<SmtpTransport>();
        settings.KeepsMails.ShouldBeFalse();
        settings.Smtp.ShouldNotBeNull().ShouldSatisfyAllConditions(
            smtp => smtp.From.Address.ShouldBe("ne-pas-repondre@catalogue.example"),
            smtp => smtp.Port.ShouldBe(587),
            smtp => smtp.StartTls.ShouldBeTrue());
    }

    [Theory]
    [InlineData("Mail:From", Host)]
    [InlineData("Mail:From", Host, "Mail:From=nobody")]
    [InlineData("Mail:Smtp:Port", Host, From, "Mail:Smtp:Port=x")]
    [InlineData("Mail:Smtp:Port", Host, From, "Mail:Smtp:Port=70000")]
    [InlineData("Mail:Smtp:StartTls", Host, From, "Mail:Smtp:StartTls=maybe")]
    [InlineData("Mail:Smtp:UserName", Host, From, "Mail:Smtp:UserName=catalogue")]
    [InlineData("Mail:Smtp:StartTls", Host, From, "Mail:Smtp:UserName=catalogue", "Mail:Smtp:Password=tres-secret", "Mail:Smtp:StartTls=false")]
    public void Setting_ThatIsWrong_IsNamedWithoutItsSecret(string named, params string[] settings)
    {
        var refused = Should.Throw<InvalidOperationException>(() => Read("Production", settings));

        refused.Message.ShouldContain(named);
        refused.Message.ShouldNotContain("tres-secret");
    }

    [Fact]
    public void Settings_Printed_HoldNoPassword() =>
        Read("Production", From, Host, "Mail:Smtp:UserName=catalogue", "Mail:Smtp:Password=tres-secret").ToString().ShouldNotContain("tres-secret");

    private static MailSettings Read(string environment, params string[] settings) => MailSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(line => line.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
