using Catalogue.Core.Jobs;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.OfferEditor;
using Catalogue.Web.Pages.OfferPublication;
using Catalogue.Web.Pages.Requests;

namespace Catalogue.Web.Infrastructure.Jobs;

/// <summary>Everything that the site does by itself.</summary>
internal static class SiteJobs
{
    /// <summary>In the order in which they are shown, and done where several are due.</summary>
    public static IReadOnlyList<JobDefinition> All { get; } =
    [
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
