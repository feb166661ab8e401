using System.Text.RegularExpressions;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>What the pages of kept mails say of one.</summary>
internal static partial class MailView
{
    public static string To(OutgoingMail mail) => mail.ToName is null ? mail.To : $"{mail.ToName} <{mail.To}>";

    public static string State(OutgoingMail mail) => mail.Status switch
    {
        MailStatus.Sent => $"parti le {FrenchDate.WithTime(mail.SentAt!.Value)}",
        MailStatus.Kept => "gardé ici",
        MailStatus.GivenUp => $"abandonné\u00a0: {mail.LastError}",
        _ when mail.LastError is not null => $"attend un nouvel essai\u00a0: {mail.LastError}",
        _ => "attend de partir",
    };

    /// <summary>The text in pieces: words, then an address of the Web, then words, and so on.</summary>
    public static IReadOnlyList<string> Pieces(string text) => Address().Split(text);

    [GeneratedRegex(@"(?<address>https?://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
