using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.RegularExpressions;
using Catalogue.Core.Notifications;

namespace Catalogue.Web.Infrastructure.Mailing;

/// <summary>Hands mails to an SMTP server (docs/decisions/0012-mail.md).</summary>
internal sealed partial class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    /// <summary>Much less than the lease of a mail.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(1);

    public bool HandsOver => true;

    public async Task<SendingFailure?> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestSending);
        try
        {
            using var message = MessageOf(mail);
            using var client = new SmtpClient(settings.Host, settings.Port)
            {
                EnableSsl = settings.StartTls,
                // Only an address with accents before the @ asks more of a server.
                DeliveryFormat = Ascii.IsValid(mail.To) ? SmtpDeliveryFormat.SevenBit : SmtpDeliveryFormat.International,
                Credentials = settings.UserName is null ? null : new NetworkCredential(settings.UserName, settings.Password),
            };
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendingFailure($"No answer within {LongestSending.TotalSeconds} seconds", IsPermanent: false);
        }
        catch (SmtpException fault)
        {
            return Explain(fault, mail.To);
        }
        catch (Exception fault) when (fault is IOException or SocketException or AuthenticationException)
        {
            return new SendingFailure(fault.Message, IsPermanent: false);
        }
    }

    /// <summary>
    /// Codes 550 to 559 refuse this message or this address, for good; not with an enhanced code 5.7.x (RFC 3463), which says that
    /// this site may not relay or send so. That and others of 5xx are about this site (530, 535: who it is) or its way of speaking
    /// (500 to 504): mending the settings mends them, and the mail is still to be sent. Servers like to repeat the address, which has
    /// no place in a log.
    /// </summary>
    private static SendingFailure Explain(SmtpException fault, string address)
    {
        var code = (int)fault.StatusCode;
        var said = (fault.InnerException is { } cause ? $"{fault.Message} {cause.Message}" : fault.Message)
            .Replace(address, "…", StringComparison.OrdinalIgnoreCase);
        return new SendingFailure(code > 0 ? $"{code} {said}" : said, IsPermanent: code is >= 550 and <= 559 && !NotAllowed().IsMatch(said));
    }

    [GeneratedRegex(@"(?<![0-9.])5\.7\.[0-9]{1,3}(?![0-9]|\.[0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAllowed();

    private MailMessage MessageOf(OutgoingMail mail)
    {
        var message = new MailMessage(settings.From, new MailAddress(mail.To, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        // The same at each attempt: a server that took it twice can tell.
        message.Headers["Message-ID"] = $"<{mail.Id:N}@{settings.From.Host}>";
        // Nobody's « I am away » answers it.
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(View(mail.Text!, MediaTypeNames.Text.Plain));
        // The last one is what readers prefer where they can show it.
        message.AlternateViews.Add(View(mail.Html!, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        // The framework's quoted-printable has line breaks that a strict reader takes for bytes of a line.
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
