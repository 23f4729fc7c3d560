#!/bin/bash

# What several scripts of the package do.

# The archive that a backup of YunoHost takes along. It is not in the data folder, so that the backup
# before an upgrade takes it too.
kept_archive="$install_dir/kept/terrasse-backup.tar"

# Runs a command of Terrasse as the app, on its settings.
terrasse_as_app() {
    ynh_exec_as_app env TERRASSE_SETTINGS_FILE="$install_dir/terrasse.env" "$install_dir/bin/terrasse" "$@"
}

# The folders of the data belong to the app, and nobody else looks into them.
own_data() {
    mkdir -p "$data_dir/backups"
    chmod -R u=rwX,g=,o= "$data_dir"
    chown -R "$app:$app" "$data_dir"
}

# The workshops of the release where there are none yet: those that a collective wrote stay as they are.
prepare_data() {
    mkdir -p "$data_dir/data"
    if [ ! -d "$data_dir/data/workshops" ]; then
        cp -a "$install_dir/workshops" "$data_dir/data/workshops"
    fi
    own_data
}

# The files of the system that belong to the app.
add_configuration() {
    ynh_config_add --template="env" --destination="$install_dir/terrasse.env"
    ynh_config_add --template="cron" --destination="/etc/cron.d/$app"
    chmod 644 "/etc/cron.d/$app"
    ynh_config_add_systemd
    yunohost service add "$app" --description="Digital self-defence workshops"
}

start_and_wait() {
    ynh_systemctl --service="$app" --action="$1" --log_path="systemd" --wait_until="Terrasse: http"
}
