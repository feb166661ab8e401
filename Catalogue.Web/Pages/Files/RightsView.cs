using Catalogue.Core.Partners;
using Catalogue.Core.Workbench;

namespace Catalogue.Web.Pages.Files;

/// <summary>Rights of use as a list shows them.</summary>
/// <param name="Rights">The rights, the latest edition first.</param>
/// <param name="Status">What their partner is.</param>
/// <param name="Now">The instant at which they are read.</param>
internal sealed record RightsView(IReadOnlyList<HeldRight> Rights, PartnerStatus Status, DateTimeOffset Now);
