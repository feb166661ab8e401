using Catalogue.Core.Files;

namespace Catalogue.Core.Notifications;

/// <summary>The texts of all mails, read once when the site starts from <c>uSync/mails/</c>: one that is wrong stops the start.</summary>
public sealed class MailTemplates
{
    private const string Kind = "mails";

    /// <summary>Every kind of mail that the site may send.</summary>
    internal static IReadOnlyList<MailKind> Kinds { get; } =
        [.. AccountMails.Kinds, .. JoiningMails.Kinds, .. RequestMails.Kinds, .. DocumentMails.Kinds, .. PartnerMails.Kinds, .. OfferMails.Kinds, .. RightMails.Kinds, .. NoticeMails.Kinds];

    private readonly Dictionary<string, MailTemplate> _templates;

    private MailTemplates(SyncFolder folder)
    {
        var frame = folder.ReadOne<MailFrame>(Path.Combine(Kind, "enveloppe.yml"));
        var texts = folder.ReadTexts<MailHeader>(Kind, [.. Kinds.Select(kind => kind.Template)], "mail");
        _templates = Kinds.ToDictionary(kind => kind.Template, kind => new MailTemplate(texts[kind.Template], kind, frame));
    }

    /// <exception cref="SyncFileException">A file is missing or wrong; the message says which, on which line, and why.</exception>
    public static MailTemplates Load(SyncFolder folder) => new(folder);

    /// <summary>What a mail will say, as plain text: for whoever reads it before it leaves.</summary>
    public string TextOf(Mail mail) => Of(mail).TextOf(mail);

    internal MailTemplate Of(Mail mail) => _templates[mail.Kind.Template];
}
