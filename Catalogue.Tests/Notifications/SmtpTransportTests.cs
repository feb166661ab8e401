using System.Net.Mail;
using Catalogue.Core.Files;
using Catalogue.Core.Notifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Infrastructure.Mailing;

namespace Catalogue.Tests.Notifications;

/// <summary>What a real mail server is given, and what becomes of what it answers.</summary>
public sealed class SmtpTransportTests
{
    private static readonly MailTemplates Templates = MailTemplates.Load(new SyncFolder(RegistryFixture.SyncFolder));

    [Fact]
    public async Task Mail_Sent_ArrivesInBothFormsWithItsAccents()
    {
        await using var server = await SmtpServer.StartAsync();
        var mail = Queued(new MailRecipient(Mails.Address, "Élodie Essai"));

        (await Transport(server).SendAsync(mail, default)).ShouldBeNull();

        var received = (await server.ReceiveAsync(1))[0];
        received.To.ShouldBe([Mails.Address]);
        received.Headers["subject"].ShouldBe(mail.Subject);
        received.Headers["from"].ShouldContain("Numérique");
        received.Headers["to"].ShouldContain("Élodie Essai");
        received.Headers["message-id"].ShouldBe($"<{mail.Id:N}@catalogue.example>");
        received.Headers["auto-submitted"].ShouldBe("auto-generated");
        received.Headers["content-type"].ShouldStartWith("multipart/alternative");
        received.Parts.Select(part => part.Type.Split(';')[0]).ShouldBe(["text/plain", "text/html"]);
        received.Parts.ShouldAllBe(part => part.Type.Contains("utf-8", StringComparison.OrdinalIgnoreCase));
        received.Parts.Select(part => part.Text).ShouldBe([mail.Text, mail.Html]);
        // Servers may refuse longer lines, and bytes that are not ASCII.
        received.Raw.Split("\r\n").ShouldAllBe(line => line.Length <= 200);
        received.Raw.ShouldAllBe(c => c < 128);
    }

    [Fact]
    public async Task Name_ThatHoldsAHeader_AddsNone()
    {
        await using var server = await SmtpServer.StartAsync();

        (await Transport(server).SendAsync(Queued(new MailRecipient(Mails.Address, "Camille\r\nBcc: tous@fournil.example")), default)).ShouldBeNull();

        var received = (await server.ReceiveAsync(1))[0];
        received.To.ShouldBe([Mails.Address]);
        received.Headers.Keys.ShouldNotContain("bcc");
    }

    [Fact]
    public async Task Address_WithAccents_ArrivesWhereTheServerTakesThem()
    {
        await using var server = await SmtpServer.StartAsync();

        (await Transport(server).SendAsync(Queued(new MailRecipient("élodie@fournil.example")), default)).ShouldBeNull();

        (await server.ReceiveAsync(1))[0].To.ShouldBe(["élodie@fournil.example"]);
    }

    [Fact]
    public async Task Recipient_RefusedByTheServer_IsSoForGood()
    {
        await using var server = await SmtpServer.StartAsync("--refuse", Mails.Address);

        var failure = (await Transport(server).SendAsync(Queued(), default)).ShouldNotBeNull();

        failure.IsPermanent.ShouldBeTrue();
        failure.Error.ShouldStartWith("550 ");
        failure.Error.ShouldContain("no such user here");
        failure.Error.ShouldNotContain(Mails.Address);
    }

    [Fact]
    public async Task Sender_WhoMayNotRelay_LosesNoMail()
    {
        await using var server = await SmtpServer.StartAsync("--deny", Mails.Address);

        var failure = (await Transport(server).SendAsync(Queued(), default)).ShouldNotBeNull();

        failure.IsPermanent.ShouldBeFalse();
        failure.Error.ShouldStartWith("554 ");
        failure.Error.ShouldContain("relay access denied");
    }

    [Fact]
    public async Task Server_ThatAsksToComeBack_IsNotARefusal()
    {
        await using var server = await SmtpServer.StartAsync("--defer", "1");

        var failure = (await Transport(server).SendAsync(Queued(), default)).ShouldNotBeNull();

        failure.IsPermanent.ShouldBeFalse();
        failure.Error.ShouldStartWith("451 ");
    }

    [Fact]
    public async Task Server_ThatIsNotThere_IsNotARefusal()
    {
        int port;
        await using (var server = await SmtpServer.StartAsync()) port = server.Port;

        (await new SmtpTransport(Settings(port)).SendAsync(Queued(), default)).ShouldNotBeNull().IsPermanent.ShouldBeFalse();
    }

    [Fact]
    public async Task Sender_WhoSignsIn_IsKnown()
    {
        await using var server = await SmtpServer.StartAsync("--user", "catalogue:secret");

        (await new SmtpTransport(Settings(server.Port) with { UserName = "catalogue", Password = "secret" }).SendAsync(Queued(), default)).ShouldBeNull();

        (await server.ReceiveAsync(1))[0].User.ShouldBe("catalogue");
    }

    [Fact]
    public async Task Sender_WithAWrongPassword_LosesNoMailAndTellsNoSecret()
    {
        await using var server = await SmtpServer.StartAsync("--user", "catalogue:secret");

        var failure = (await new SmtpTransport(Settings(server.Port) with { UserName = "catalogue", Password = "périmé-42" }).SendAsync(Queued(), default)).ShouldNotBeNull();

        failure.IsPermanent.ShouldBeFalse();
        failure.Error.ShouldNotContain("périmé-42");
        server.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--starttls")]
    [InlineData("--port=0")]
    public async Task Server_ThatCannotProveItsNameOrEncrypt_IsToldNothing(string argument)
    {
        await using var server = await SmtpServer.StartAsync(argument);

        var failure = (await new SmtpTransport(Settings(server.Port) with { StartTls = true }).SendAsync(Queued(), default)).ShouldNotBeNull();

        failure.IsPermanent.ShouldBeFalse();
        server.Received.ShouldBeEmpty();
    }

    internal static SmtpSettings Settings(int port) => new()
    {
        From = new MailAddress("ne-pas-repondre@catalogue.example", "Économie Numérique"),
        Host = "127.0.0.1",
        Port = port,
        StartTls = false,
    };

    private static SmtpTransport Transport(SmtpServer server) => new(Settings(server.Port));

    private static OutgoingMail Queued(MailRecipient? to = null)
    {
        var mail = Mails.Activation();
        return OutgoingMail.Queue(mail, Templates.Of(mail), to ?? new MailRecipient(Mails.Address), Build.Day(2026, 11, 22));
    }
}
