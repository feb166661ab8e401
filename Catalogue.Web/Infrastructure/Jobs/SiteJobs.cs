using Catalogue.Core.Jobs;
using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Notices;
using Catalogue.Core.Reviews;
using Catalogue.Core.SelfService;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Letters;
using Catalogue.Web.Pages.Notices;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.OfferPublication;
using Catalogue.Web.Pages.Requests;
using Catalogue.Web.Pages.Space;

namespace Catalogue.Web.Infrastructure.Jobs;

/// <summary>Everything that the site does by itself.</summary>
internal static class SiteJobs
{
    /// <summary>In the order in which they are shown, and done where several are due.</summary>
    public static IReadOnlyList<JobDefinition> All { get; } =
    [
        new()
        {
            Name = "echeances",
            Title = "Écrire ce que les délais ont retiré",
            Purpose = "Note au dossier les avertissements dont le délai est passé, et prévient les entreprises. Le retrait, lui, a pris effet de lui-même à l’heure dite.",
            Process = "échéances",
            Rhythm = JobRhythm.Every(TimeSpan.FromMinutes(15)),
            DoAsync = (services, context, cancellation) => services.GetRequiredService<NoticeLosses>().RecordAsync(
                (slug, letter) => services.AddressOf(LetterLinks.Received(slug, letter)), context, cancellation),
        },
        new()
        {
            Name = "rappels",
            Title = "Rappeler les délais des avertissements",
            Purpose = "Écrit aux entreprises qui ont une correction à faire ou un avertissement à traiter, avant leur dernier jour.",
            Process = "rappel d’un délai",
            Rhythm = JobRhythm.Nightly,
            DoAsync = async (services, context, cancellation) =>
            {
                var reminders = services.GetRequiredService<NoticeReminders>();
                foreach (var due in await reminders.ListDueAsync(context.Instant, cancellation))
                    (await reminders.RemindAsync(due.Reference, services.AddressOf(NoticeLinks.Own(due.PartnerSlug, due.Reference)), context, cancellation)).OrThrow();
            },
        },
        new()
        {
            Name = "demandes",
            Title = "Alerter avant le silence",
            Purpose = "Prévient ceux qui décident des demandes de partenaires quand le silence du ministère va valoir réponse.",
            Process = "alerte des demandes",
            Rhythm = JobRhythm.Nightly,
            DoAsync = (services, context, cancellation) =>
                services.GetRequiredService<RequestAlarms>().GiveAsync(services.AddressOf(RequestLinks.All), context, cancellation),
        },
        new()
        {
            Name = "confirmations",
            Title = "Rappeler les offres à confirmer",
            Purpose = "Écrit aux partenaires dont des offres sont bientôt à confirmer.",
            Process = "rappel de confirmation",
            Rhythm = JobRhythm.Nightly,
            DoAsync = (services, context, cancellation) => services.GetRequiredService<ConfirmationReminders>().SendAsync(
                new(slug => services.AddressOf(EditorLinks.All(slug)), (slug, reference) => services.AddressOf(PublicationLinks.Confirm(slug, reference))),
                context,
                cancellation),
        },
        new()
        {
            Name = "fins-de-droit",
            Title = "Prévenir de la fin d’un droit",
            Purpose = "Écrit aux partenaires dont le droit au label se termine, aux jours que l’édition a fixés.",
            Process = "fin d’un droit",
            Rhythm = JobRhythm.Nightly,
            DoAsync = (services, context, cancellation) => services.GetRequiredService<RightEndWarnings>().SendAsync(
                slug => services.AddressOf(SpaceLinks.Renewal(slug)), context, cancellation),
        },
        new()
        {
            Name = "pieces",
            Title = "Rappeler les pièces à renouveler",
            Purpose = "Écrit aux partenaires dont des offres s’appuient sur une pièce bientôt périmée.",
            Process = "fin d’une pièce",
            Rhythm = JobRhythm.Nightly,
            DoAsync = (services, context, cancellation) => services.GetRequiredService<DocumentReminders>().SendAsync(
                slug => services.AddressOf(SpaceLinks.Documents(slug)), context, cancellation),
        },
        new()
        {
            Name = "verifications",
            Title = "Relire les offres par la machine",
            Purpose = "Vérifie que les offres du catalogue répondent toujours à leur cahier des charges. La machine relève, une personne décide.",
            Process = "vérification des offres",
            Rhythm = JobRhythm.Nightly,
            DoAsync = (services, context, cancellation) => services.GetRequiredService<MachineChecks>().RunAsync(context, cancellation),
        },
        new()
        {
            Name = "campagnes",
            Title = "Ouvrir les contrôles",
            Purpose = "Ouvre les contrôles avant leur échéance, les répartit entre les instructeurs et reprend ceux des absents.",
            Process = "campagne de contrôles",
            Rhythm = JobRhythm.Nightly,
            DoAsync = (services, context, cancellation) => services.GetRequiredService<ReviewCampaign>().OpenAsync(context, cancellation),
        },
        new()
        {
            Name = "conservation",
            Title = "Effacer ce qui a fait son temps",
            Purpose = "Efface les données personnelles à la fin des durées annoncées, et les images que rien ne montre plus.",
            Process = "conservation",
            Rhythm = JobRhythm.Nightly,
            DoAsync = Erasure.DoAsync,
        },
    ];

    public static JobDefinition? Find(string? name) => All.FirstOrDefault(job => job.Name == name);

    private static Uri AddressOf(this IServiceProvider services, string path) => services.GetRequiredService<MailAddresses>().Of(path);
}
