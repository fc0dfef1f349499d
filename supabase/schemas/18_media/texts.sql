insert into core.texts (key, ru, uk, en) values
  ('error.no_photo', 'Фотография не дошла. Пришлите её ещё раз.', 'Світлина не дійшла. Надішліть її ще раз.', 'The photo did not arrive. Please send it again.'),
  ('error.photo_too_large', 'Это фото больше 10 МБ. Пришлите его поменьше: как фото, а не файлом.', 'Ця світлина більша за 10 МБ. Надішліть її меншою: як фото, а не файлом.', 'This photo is larger than 10 MB. Send a smaller one, as a photo and not as a file.');
