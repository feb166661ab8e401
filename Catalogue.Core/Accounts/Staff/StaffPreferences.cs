using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Staff;

/// <summary>How somebody of the ministry wants to work; nobody else's business, so that the journal says nothing of it.</summary>
public sealed class StaffPreferences(RegistryContext registry)
{
    /// <summary>Switches the shortcuts of the keyboard on or off, on every device, until they say otherwise.</summary>
    public Task SetShortcutsAsync(Guid staffId, bool areOn, CancellationToken cancellation = default) =>
        registry.Staff.Where(member => member.Id == staffId)
            .ExecuteUpdateAsync(member => member.SetProperty(one => one.WithoutShortcuts, !areOn), cancellation);
}
