using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Notifications;

/// <summary>Mails for tests, queued as an act would and read where they are.</summary>
internal static class Mails
{
    public const string Address = "camille@fournil.example";

    public static readonly Uri Link = new("https://catalogue.example/compte/activer?jeton=Zm91cm5pbA_1");

    public static RequestLetter Request { get; } = new("Le Fournil", "DE-00012", "Claire Essai, instructeur");

    public static DateTimeOffset Until { get; } = Build.Day(2026, 11, 24, 14);

    private static SignedDecision Signed { get; } = new("L’entreprise a cessé son activité", "Radiée le 3 mars.", "Dominique Essai", Until);

    public static Mail Activation(string company = "Le Fournil d’Élodie & fils") => AccountMails.Activation(company, "FOURNIL-7", Link, Until);

    /// <summary>One mail of every kind.</summary>
    public static IReadOnlyList<Mail> OfEveryKind { get; } =
    [
        Activation(),
        AccountMails.ForgottenPassword(Link, Until),
        AccountMails.PasswordChanged(Until, Link),
        AccountMails.NewDevice(Until, "Firefox sur Windows", Link),
        AccountMails.AddressConfirmation(Link, Until),
        AccountMails.AddressChanged(Until, Link),
        AccountMails.CompanyInvitation("Le Fournil", "Camille Essai", "contributeur", Link, Until),
        AccountMails.AccountOpened("Le Fournil", "K7QM-2XPD", Link),
        AccountMails.InvitationAccepted("Le Fournil", "Camille Essai", "contributeur", Link),
        AccountMails.CompanyRoleChanged("Le Fournil", "Camille Essai", "gestionnaire", Link),
        AccountMails.TakenOutOfCompany("Le Fournil", "Camille Essai", Link),
        AccountMails.StaffInvitation("instructeur", Link, Until),
        AccountMails.TwoFactorEnabled(Until, Link),
        AccountMails.TwoFactorRemoved(Until, Link),
        AccountMails.RecoveryCodeUsed(Until, 3, Link),
        JoiningMails.Confirmation(Link, Until),
        JoiningMails.Resumption("DE-00012", Link, Until),
        JoiningMails.Acknowledgment(Acknowledged, Service, Link),
        JoiningMails.Completed(Acknowledged, Link),
        RequestMails.Completion(Request, ["Où est votre atelier\u00a0?"], Link),
        RequestMails.Refused(Request, new(2026, 11, 1), ["Une raison."], "Une précision.", Link),
        RequestMails.Accepted(Request, new(2028, 12, 31), Link),
        RequestMails.Alarm(["DE-00012, Le Fournil."], Link),
        DocumentMails.Refused("Le Fournil", "Attestation d’assurance", "Le document ne peut pas être lu en entier.", Link),
        DocumentMails.Lapsing("Le Fournil", [new("Attestation d’assurance", new(2026, 11, 24), new(2026, 12, 24))], Link),
        PartnerMails.Left("Le Fournil", Until, Link),
        PartnerMails.Closed("Le Fournil", Signed, Link),
        PartnerMails.Renumbered("Le Fournil", "SIREN 000 900 001", Signed, Link),
        PartnerMails.Renamed("Le Fournil", "La Miche", Signed, Link),
        PartnerMails.Merged("Le Fournil", "La Miche", 2, Signed, Link),
        PartnerMails.TookOver("Le Fournil", "La Miche", 1, Signed, Link),
        OfferMails.Confirmation("Le Fournil", [new("OF-00012", "Un site", new(2026, 11, 24), Link)], Link),
        RightMails.Ending("Le Fournil", "Édition 2026-2028", new(2028, 12, 31), 30, new("Édition 2029-2031", new(2031, 12, 31)), Link),
        RightMails.Renewed(Request, new("Édition 2029-2031", new(2031, 12, 31)), Link),
        NoticeMails.Modifications("Le Fournil", "AV-00012", "LE-2026-00012", new(2026, 11, 24), Link),
        NoticeMails.Sent("Le Fournil", "AV-00012", "LE-2026-00012", Link),
        NoticeMails.Insufficient("Le Fournil", "AV-00012", "LE-2026-00012", new(2026, 11, 24), Link),
        NoticeMails.Cleared("Le Fournil", "AV-00012", "LE-2026-00012", Link),
        NoticeMails.Lost("Le Fournil", "AV-00012", "LE-2026-00012", Until, "L’offre ne respecte pas son cahier des charges.", Link),
        NoticeMails.LostAtOnce("Le Fournil", "AV-00012", "LE-2026-00012", Until, "Le logo a été modifié.", Link),
        NoticeMails.Reinstated("Le Fournil", "AV-00012", "LE-2026-00012", Link),
        NoticeMails.Upheld("Le Fournil", "AV-00012", "LE-2026-00012", Link),
        NoticeMails.Reminder("Le Fournil", "AV-00012", new(2026, 11, 24), Link),
        NoticeMails.HearingAsked("Le Fournil", "AV-00012", Link),
        NoticeMails.HearingToHold("Le Fournil", "AV-00012", Link),
        NoticeMails.HearingHeld("Le Fournil", "AV-00012", new(2026, 11, 24), Link),
    ];

    private static AcknowledgedRequest Acknowledged => new()
    {
        Reference = "DE-00012",
        Company = "Le Fournil d’Élodie & fils",
        ReceivedAt = Until,
        AnswerBy = new DateOnly(2027, 1, 23),
        SilenceAccepts = false,
    };

    private static ServiceInCharge Service => new("Service du label", "1 rue d’Essai, 75000 Paris", "01 99 00 00 00", "label@essai.example", "Vous pouvez contester.", "");

    /// <summary>Queues a mail in an act of its own.</summary>
    public static async Task<Guid> QueueAsync(this IServiceProvider services, DateTimeOffset now, Mail? mail = null, MailRecipient? to = null)
    {
        await using var scope = services.CreateAsyncScope();
        await using var writer = scope.ServiceProvider.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var id = scope.ServiceProvider.GetRequiredService<MailOutbox>().Queue(mail ?? Activation(), to ?? new MailRecipient(Address), Build.Context(now));
        await writer.CommitAsync();
        return id;
    }

    public static async Task<OutgoingMail> MailAsync(this IServiceProvider services, Guid id)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryContext>().Mails.AsNoTracking().SingleAsync(mail => mail.Id == id);
    }
}
